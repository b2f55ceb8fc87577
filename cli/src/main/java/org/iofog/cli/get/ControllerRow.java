package org.iofog.cli.get;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.iofog.cli.http.ControllerClient;
import org.iofog.cli.http.ControllerStatus;
import org.iofog.cli.output.Ages;
import org.iofog.cli.output.Column;
import org.iofog.cli.output.Listing;
import org.iofog.cli.remote.RemoteControlPlane;
import org.iofog.cli.session.Session;
import org.iofog.cli.state.ControlPlaneState.RemoteControlPlaneState;
import org.jspecify.annotations.Nullable;

/**
 * A controller and whether it answers.
 *
 * @param status {@code online}, or {@code offline} where nothing answers
 */
@RegisterForReflection
record ControllerRow(
        String name,
        String status,
        @Nullable Long uptimeSec,
        @Nullable String version,
        String address,
        int port) {

    static final Listing<ControllerRow> COLUMNS = Listing.of(
            ControllerRow::name,
            Column.of("CONTROLLER", ControllerRow::name),
            Column.of("STATUS", ControllerRow::status),
            Column.age("UPTIME", ControllerRow::uptime),
            Column.of("VERSION", row -> row.version == null ? Ages.UNKNOWN : row.version),
            Column.of("ADDR", ControllerRow::address),
            Column.of("PORT", row -> String.valueOf(row.port)));

    private static final int HTTP_PORT = 80;

    /** The controllers of a namespace's control plane: all where it was installed from here, else the one that is known. */
    static List<ControllerRow> all(Session session) {
        RemoteControlPlaneState remote = session.controlPlane().remote();
        return remote == null
                ? List.of(observe(session.controlPlane().controllerName(), session.controller()))
                : remote.spec().controllers().stream()
                        .map(each -> observe(each.name(), RemoteControlPlane.clientOf(each)))
                        .toList();
    }

    private static ControllerRow observe(String name, ControllerClient controller) {
        URI endpoint = controller.endpoint();
        int port = endpoint.getPort() < 0 ? HTTP_PORT : endpoint.getPort();
        try {
            ControllerStatus status = controller.status();
            String version =
                    status.versions() == null ? null : status.versions().controller();
            return new ControllerRow(name, status.status(), status.uptimeSec(), version, endpoint.getHost(), port);
        } catch (CliFailure failure) {
            if (failure.exitCode() != ExitCode.UNREACHABLE) {
                throw failure;
            }
            return new ControllerRow(name, "offline", null, null, endpoint.getHost(), port);
        }
    }

    private String uptime() {
        return uptimeSec == null ? Ages.UNKNOWN : Ages.of(Duration.ofSeconds(uptimeSec));
    }
}
