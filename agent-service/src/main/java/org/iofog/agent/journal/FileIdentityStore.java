package org.iofog.agent.journal;

import java.nio.file.Path;
import java.util.Optional;
import org.iofog.agent.application.IdentityStore;
import org.iofog.contract.view.ProvisionedAgent;

/** Keeps the identity in {@code identity.json}, with the token that is the agent's password on the bus. */
public final class FileIdentityStore implements IdentityStore {

    private final JsonFile<ProvisionedAgent> file;

    FileIdentityStore(Path home) {
        file = new JsonFile<>(home, "identity.json", ProvisionedAgent.class);
    }

    @Override
    public Optional<ProvisionedAgent> identity() {
        return file.read();
    }

    @Override
    public void keep(ProvisionedAgent identity) {
        file.write(identity);
    }

    @Override
    public void forget() {
        file.delete();
    }
}
