package org.iofog.agent.application.router;

import java.security.SecureRandom;
import java.util.Base64;
import org.iofog.agent.domain.router.LocalAccess;
import org.iofog.contract.spec.Secret;

/** Makes the agent's own access to its router once, and keeps it. */
final class OwnAccess {

    private static final int PASSWORD_BYTES = 24;

    private final RouterJournal journal;
    private final FreePorts ports;

    OwnAccess(RouterJournal journal, FreePorts ports) {
        this.journal = journal;
        this.ports = ports;
    }

    LocalAccess get() {
        return journal.localAccess().orElseGet(() -> keep(new LocalAccess(ports.choose(), password())));
    }

    /** Another program may have taken the port while the router was down; only this host knows it, so it may change. */
    LocalAccess withFreePort() {
        LocalAccess access = get();
        return ports.isFree(access.port()) ? access : keep(access.withPort(ports.choose()));
    }

    private LocalAccess keep(LocalAccess access) {
        journal.keep(access);
        return access;
    }

    private static Secret password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
