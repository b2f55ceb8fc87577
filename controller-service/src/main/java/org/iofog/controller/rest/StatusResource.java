package org.iofog.controller.rest;

import io.quarkus.runtime.ApplicationConfig;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a client may ask before it has logged in. */
@Path("/")
@Tag(name = "Status")
public class StatusResource {

    private static final List<FogType> FOG_TYPES = List.of(
            new FogType(0, "Unspecified", "Not known before the agent is provisioned"),
            new FogType(1, "Standard Linux (x86)", "Linux on x86-64"),
            new FogType(2, "ARM Linux", "Linux on 64-bit ARM"));

    private final Clock clock;
    private final Instant started;
    private final String version;

    StatusResource(Clock clock, ApplicationConfig application) {
        this.clock = clock;
        this.started = clock.instant();
        this.version = application.version().orElse("unknown");
    }

    /** Whether the controller is there; {@code timestamp} in milliseconds since 1970. */
    public record Status(String status, long timestamp, long uptimeSec, Map<String, String> versions) {}

    /** A processor family. */
    public record FogType(int id, String name, String description) {}

    /** All processor families. */
    public record FogTypes(List<FogType> fogTypes) {}

    @GET
    @Path("/status")
    @Operation(summary = "Whether the controller is there, and which version")
    public Status status() {
        Instant now = clock.instant();
        return new Status(
                "online",
                now.toEpochMilli(),
                Duration.between(started, now).toSeconds(),
                Map.of("controller", version));
    }

    @GET
    @Path("/fog-types")
    @Operation(summary = "The processor families of agents, by number")
    public FogTypes fogTypes() {
        return new FogTypes(FOG_TYPES);
    }
}
