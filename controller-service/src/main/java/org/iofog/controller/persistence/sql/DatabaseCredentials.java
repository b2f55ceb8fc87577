package org.iofog.controller.persistence.sql;

import io.quarkus.arc.Unremovable;
import io.quarkus.credentials.CredentialsProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.iofog.contract.amqp.SecretSetting;
import org.iofog.controller.config.ControllerConfig;

/** Who the controller is to its database. Quarkus asks for it when its pools connect. */
@ApplicationScoped
@Unremovable
public class DatabaseCredentials implements CredentialsProvider {

    private final ControllerConfig.Database database;

    DatabaseCredentials(ControllerConfig config) {
        this.database = config.database();
    }

    @Override
    public Map<String, String> getCredentials(String provider) {
        return Map.of(USER_PROPERTY_NAME, user(), PASSWORD_PROPERTY_NAME, password());
    }

    public String user() {
        return database.user();
    }

    public String password() {
        return SecretSetting.of("IOFOG_DATABASE_PASSWORD", database.password(), database.passwordFile())
                .value();
    }
}
