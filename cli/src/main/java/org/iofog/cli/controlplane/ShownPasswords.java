package org.iofog.cli.controlplane;

import org.iofog.cli.failure.CliFailure;
import org.iofog.contract.spec.BusSpec;
import org.iofog.contract.spec.ControlPlaneSpec;
import org.iofog.contract.spec.DatabaseSpec;
import org.iofog.contract.spec.LocalControlPlaneSpec;
import org.iofog.contract.spec.Secret;
import org.iofog.contract.spec.UserSpec;
import org.jspecify.annotations.Nullable;

/**
 * The passwords of a control plane are shown as asterisks; where a document with asterisks is deployed again, they stand
 * for the passwords it has.
 */
public final class ShownPasswords {

    private ShownPasswords() {}

    public static LocalControlPlaneSpec hide(LocalControlPlaneSpec spec) {
        BusSpec bus = spec.bus();
        DatabaseSpec database = spec.database();
        return new LocalControlPlaneSpec(
                with(Secret.REDACTED, spec.iofogUser()),
                spec.controller(),
                bus == null ? null : bus.withPassword(Secret.REDACTED),
                database == null ? null : with(Secret.REDACTED, database));
    }

    /** @param former the control plane as it is; absent where there is none yet */
    public static LocalControlPlaneSpec restore(LocalControlPlaneSpec spec, @Nullable LocalControlPlaneSpec former) {
        UserSpec user = spec.iofogUser();
        BusSpec bus = spec.bus();
        DatabaseSpec database = spec.database();
        BusSpec formerBus = former == null ? null : former.bus();
        DatabaseSpec formerDatabase = former == null ? null : former.database();
        Secret formerPassword = former == null ? null : former.iofogUser().password();
        return new LocalControlPlaneSpec(
                with(restore("iofogUser.password", user.password(), formerPassword), user),
                spec.controller(),
                bus == null
                        ? null
                        : bus.withPassword(restore(
                                "bus.password", bus.password(), formerBus == null ? null : formerBus.password())),
                database == null
                        ? null
                        : with(
                                restore(
                                        "database.password",
                                        database.password(),
                                        formerDatabase == null ? null : formerDatabase.password()),
                                database));
    }

    /** As the other {@code hide}. */
    public static ControlPlaneSpec hide(ControlPlaneSpec spec) {
        BusSpec bus = spec.bus();
        DatabaseSpec database = spec.database();
        return new ControlPlaneSpec(
                with(Secret.REDACTED, spec.iofogUser()),
                spec.controllers(),
                bus == null ? null : bus.withPassword(Secret.REDACTED),
                database == null ? null : with(Secret.REDACTED, database),
                spec.packageSource());
    }

    /** As the other {@code restore}: both have the same passwords. */
    public static ControlPlaneSpec restore(ControlPlaneSpec spec, @Nullable ControlPlaneSpec former) {
        LocalControlPlaneSpec restored = restore(passwordsOf(spec), former == null ? null : passwordsOf(former));
        return new ControlPlaneSpec(
                restored.iofogUser(), spec.controllers(), restored.bus(), restored.database(), spec.packageSource());
    }

    private static LocalControlPlaneSpec passwordsOf(ControlPlaneSpec spec) {
        return new LocalControlPlaneSpec(spec.iofogUser(), null, spec.bus(), spec.database());
    }

    private static Secret restore(String key, Secret given, @Nullable Secret former) {
        if (!given.equals(Secret.REDACTED)) {
            return given;
        }
        if (former == null) {
            throw CliFailure.badInput("The key '" + key + "' of the control plane is " + given
                    + ", which stands for a password that was not shown: write the password itself.");
        }
        return former;
    }

    private static UserSpec with(Secret password, UserSpec user) {
        return new UserSpec(user.name(), user.surname(), user.email(), password);
    }

    private static DatabaseSpec with(Secret password, DatabaseSpec database) {
        return new DatabaseSpec(
                database.provider(),
                database.host(),
                database.port(),
                database.user(),
                password,
                database.databaseName());
    }
}
