package org.iofog.cli.controlplane;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.iofog.cli.failure.CliFailure;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.BusSpec;
import org.iofog.contract.spec.DatabaseSpec;
import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/** What the services of a control plane are told by their environment: where bus and database are. */
public final class ControlPlaneSettings {

    private static final int POSTGRESQL_PORT = 5432;

    private ControlPlaneSettings() {}

    /**
     * For the controller.
     *
     * @param embedded stands in for a bus or database that is not given
     */
    public static Map<String, String> ofController(
            @Nullable BusSpec bus, @Nullable DatabaseSpec database, @Nullable EmbeddedConnection embedded) {
        Map<String, String> settings = new TreeMap<>();
        if (embedded != null) {
            settings.putAll(bus(embedded.busUrl(), embedded.controller()));
            settings.put("IOFOG_DATABASE_URL", embedded.databaseUrl());
            settings.put("IOFOG_DATABASE_USER", embedded.databaseUser());
            settings.put("IOFOG_DATABASE_PASSWORD", embedded.databasePassword().value());
        }
        if (bus != null) {
            settings.putAll(of(bus));
        }
        if (database != null) {
            settings.putAll(of(database));
        }
        return settings;
    }

    /**
     * For the router service. A bus of one's own has one user for the control plane.
     *
     * @param meshSecretFile what passwords between routers are derived from
     */
    public static Map<String, String> ofRouter(
            @Nullable BusSpec bus, @Nullable EmbeddedConnection embedded, String meshSecretFile) {
        Map<String, String> settings = besideController(
                bus == null ? bus(Objects.requireNonNull(embedded).busUrl(), embedded.router()) : of(bus));
        settings.put("IOFOG_MESH_SECRET_FILE", meshSecretFile);
        return settings;
    }

    /** For the tunnel service, as {@link #ofRouter}. */
    public static Map<String, String> ofTunnel(@Nullable BusSpec bus, @Nullable EmbeddedConnection embedded) {
        return besideController(
                bus == null ? bus(Objects.requireNonNull(embedded).busUrl(), embedded.tunnel()) : of(bus));
    }

    /** Its health is told on this host alone. */
    private static Map<String, String> besideController(Map<String, String> bus) {
        Map<String, String> settings = new TreeMap<>(bus);
        settings.put("IOFOG_HTTP_HOST", "127.0.0.1");
        settings.put("IOFOG_HTTP_PORT", "0");
        return settings;
    }

    private static Map<String, String> of(BusSpec bus) {
        Map<String, String> settings =
                new TreeMap<>(bus(bus.url(), new EmbeddedConnection.Login(bus.user(), bus.password())));
        if (bus.authority() != null) {
            settings.put("IOFOG_BUS_AUTHORITY", bus.authority());
        }
        return settings;
    }

    private static Map<String, String> bus(String url, EmbeddedConnection.Login login) {
        return Map.of(
                "IOFOG_BUS_URL", url,
                "IOFOG_BUS_USER", login.user(),
                "IOFOG_BUS_PASSWORD", login.password().value());
    }

    private static Map<String, String> of(DatabaseSpec database) {
        int port = Objects.requireNonNullElse(database.port(), POSTGRESQL_PORT);
        String name = Objects.requireNonNullElse(database.databaseName(), "iofogcontroller");
        return Map.of(
                "IOFOG_DATABASE_URL", "postgresql://" + database.host() + ":" + port + "/" + name,
                "IOFOG_DATABASE_USER", database.user(),
                "IOFOG_DATABASE_PASSWORD", database.password().value());
    }

    /** How to reach the embedded bus and database, as they write it into {@code connection.json}. */
    @RegisterForReflection
    public record EmbeddedConnection(
            String busUrl,
            Login controller,
            Login router,
            Login tunnel,
            String databaseUrl,
            String databaseUser,
            Secret databasePassword) {

        public static EmbeddedConnection parse(String json) {
            try {
                return ContractJson.mapper().readValue(json, EmbeddedConnection.class);
            } catch (JsonProcessingException e) {
                throw CliFailure.failed(
                        "What the embedded servers tell of themselves cannot be read: " + e.getMessage());
            }
        }

        /** A user of the bus. */
        @RegisterForReflection
        public record Login(String user, Secret password) {}
    }
}
