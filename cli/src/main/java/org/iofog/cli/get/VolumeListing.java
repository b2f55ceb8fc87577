package org.iofog.cli.get;

import org.iofog.cli.output.Ages;
import org.iofog.cli.output.Column;
import org.iofog.cli.output.Listing;
import org.iofog.cli.state.VolumeState;

/** The columns of volumes. */
final class VolumeListing {

    static final Listing<VolumeState> COLUMNS = Listing.of(
            VolumeState::name,
            Column.of("VOLUME", VolumeState::name),
            Column.of("SOURCE", volume -> volume.spec().source()),
            Column.of("DESTINATION", volume -> volume.spec().destination()),
            Column.of("PERMISSIONS", VolumeListing::permissions),
            Column.of("AGENTS", volume -> String.join(", ", volume.spec().agents())));

    private VolumeListing() {}

    private static String permissions(VolumeState volume) {
        String given = volume.spec().permissions();
        return given == null ? Ages.UNKNOWN : given;
    }
}
