package org.iofog.agent.journal;

import java.io.UncheckedIOException;
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

    /** @throws UncheckedIOException if the file is there and no identity; the message tells what to do */
    @Override
    public Optional<ProvisionedAgent> identity() {
        try {
            return file.read();
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException(
                    e.getMessage() + "; remove the file and provision the agent again.", e.getCause());
        }
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
