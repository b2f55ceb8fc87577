package org.iofog.cli.controlplane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.state.UserFiles;
import org.iofog.contract.spec.BusSpec;
import org.jspecify.annotations.Nullable;

/** The file a control plane's document names as the authority of its bus: one of the machine iofogctl runs on. */
public final class BusAuthority {

    private BusAuthority() {}

    /**
     * The bus with the whole path of its authority, by which later runs find it from anywhere.
     *
     * @throws CliFailure bad input where that cannot be read
     */
    public static @Nullable BusSpec located(@Nullable BusSpec bus) {
        if (bus == null || bus.authority() == null) {
            return bus;
        }
        Path file = UserFiles.expand(bus.authority()).toAbsolutePath().normalize();
        read(file);
        return bus.withAuthority(file.toString());
    }

    /** @throws CliFailure bad input where it cannot be read */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw CliFailure.badInput(
                    "The file " + file + ", named by 'bus.authority', cannot be read: give the PEM file"
                            + " of the certificates that the bus is trusted by.");
        }
    }
}
