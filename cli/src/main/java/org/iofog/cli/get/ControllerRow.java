package org.iofog.cli.get;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.Duration;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.iofog.cli.http.ControllerStatus;
import org.iofog.cli.output.Ages;
import org.iofog.cli.output.Column;
import org.iofog.cli.output.Listing;
import org.iofog.cli.session.Session;
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

    static ControllerRow observe(Session session) {
        String name = session.controlPlane().controllerName();
        URI endpoint = session.controller().endpoint();
        int port = endpoint.getPort() < 0 ? HTTP_PORT : endpoint.getPort();
        try {
            ControllerStatus status = session.controller().status();
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
