package org.iofog.agent.journal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.iofog.agent.application.router.RouterJournal;
import org.iofog.agent.domain.router.LocalAccess;
import org.iofog.contract.mesh.RouterConfiguration;
import org.jboss.logging.Logger;

/** Keeps what the router needs as two files. One that cannot be read counts as absent: a newer one will come. */
public final class FileRouterJournal implements RouterJournal {

    private static final Logger LOG = Logger.getLogger(FileRouterJournal.class);

    private final JsonFile<RouterConfiguration> configuration;
    private final JsonFile<LocalAccess> access;

    FileRouterJournal(Path directory) {
        configuration = new JsonFile<>(directory, "router.json", RouterConfiguration.class);
        access = new JsonFile<>(directory, "router-access.json", LocalAccess.class);
    }

    @Override
    public Optional<RouterConfiguration> configuration() {
        return readable(configuration);
    }

    @Override
    public void keep(RouterConfiguration newest) {
        configuration.write(newest);
    }

    @Override
    public Optional<LocalAccess> localAccess() {
        return readable(access);
    }

    @Override
    public void keep(LocalAccess chosen) {
        access.write(chosen);
    }

    @Override
    public void forget() {
        configuration.delete();
        access.delete();
    }

    private static <T> Optional<T> readable(JsonFile<T> file) {
        try {
            return file.read();
        } catch (UncheckedIOException e) {
            LOG.warnf("The journal of the router is passed over: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
