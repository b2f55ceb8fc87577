package org.iofog.cli.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.iofog.cli.failure.CliFailure;

/**
 * The folder {@code ~/.iofog/v2}. Everything in it is readable by its owner only, a file is replaced as a whole, and a
 * change reads and writes under one lock, so that two iofogctl at once lose nothing.
 */
public final class StateFolder {

    public static final String DEFAULT_NAMESPACE = "default";

    /** Holds what this user keeps of agents that belong to no namespace; no namespace may be called so. */
    public static final String DETACHED = "_detached";

    private static final String SUFFIX = ".yaml";

    private final Path root;
    private final StateFiles files;

    public StateFolder(Path root) {
        this.root = root;
        this.files = new StateFiles(root);
    }

    /** The folder of the user who runs this. */
    public static StateFolder ofUser() {
        return new StateFolder(UserFiles.home().resolve(".iofog").resolve("v2"));
    }

    /** Where logs, pid files and data of local processes are. */
    public Path local() {
        return root.resolve("local");
    }

    public String defaultNamespace() {
        return files.read(configurationFile(), Configuration.class)
                .orElse(Configuration.INITIAL)
                .defaultNamespace();
    }

    /** Makes {@code name} the namespace of commands that name none. */
    public void useByDefault(String name) {
        files.locked(() -> {
            requireNamespace(name);
            files.write(configurationFile(), "IofogctlConfig", new Configuration(name));
        });
    }

    public Optional<NamespaceState> namespace(String name) {
        Optional<NamespaceState> kept = files.read(fileOf(name), NamespaceState.class);
        boolean always = name.equals(DEFAULT_NAMESPACE) || name.equals(DETACHED);
        return always ? kept.or(() -> Optional.of(NamespaceState.empty(Instant.EPOCH))) : kept;
    }

    /** @throws CliFailure not found, with what to do */
    public NamespaceState requireNamespace(String name) {
        return namespace(name)
                .orElseThrow(() -> CliFailure.notFound(
                        "There is no namespace '" + name + "': create it with 'iofogctl create namespace " + name
                                + "', or see 'iofogctl get namespaces'."));
    }

    /** All names, sorted; {@code default} is always there. */
    public List<String> namespaces() {
        if (!Files.isDirectory(namespacesFolder())) {
            return List.of(DEFAULT_NAMESPACE);
        }
        try (Stream<Path> entries = Files.list(namespacesFolder())) {
            Stream<String> kept = entries.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .filter(name -> !name.equals(DETACHED));
            return Stream.concat(Stream.of(DEFAULT_NAMESPACE), kept)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The namespaces that use the control plane of {@code owner}, without itself. */
    public List<String> guestsOf(String owner) {
        return namespaces().stream()
                .filter(name -> owner.equals(requireNamespace(name).sharedWith()))
                .toList();
    }

    /** The namespaces that use the control plane of {@code owner}, itself first. */
    public List<String> servedBy(String owner) {
        return Stream.concat(Stream.of(owner), guestsOf(owner).stream()).toList();
    }

    /** @throws CliFailure conflict if it exists */
    public void create(String name, NamespaceState state) {
        files.locked(() -> {
            if (Files.exists(fileOf(name))) {
                throw CliFailure.conflict("Namespace '" + name + "' exists already.");
            }
            write(name, state);
        });
    }

    /** Changes a namespace; nothing another iofogctl does comes in between. */
    public void update(String name, UnaryOperator<NamespaceState> change) {
        files.locked(() -> write(name, change.apply(requireNamespace(name))));
    }

    /** Forgets a namespace; where it was the default one, {@code default} is again. */
    public void delete(String name) {
        files.locked(() -> {
            files.delete(fileOf(name));
            if (defaultNamespace().equals(name)) {
                files.write(configurationFile(), "IofogctlConfig", Configuration.INITIAL);
            }
        });
    }

    /** Gives a namespace another name, in every place that mentions it. */
    public void rename(String name, String newName) {
        files.locked(() -> {
            create(newName, requireNamespace(name));
            guestsOf(name).forEach(guest -> update(guest, state -> state.withSharedControlPlane(newName)));
            if (defaultNamespace().equals(name)) {
                useByDefault(newName);
            }
            delete(name);
        });
    }

    private void write(String name, NamespaceState state) {
        Instant created = state.created().equals(Instant.EPOCH) ? Instant.now() : state.created();
        files.write(
                fileOf(name),
                "Namespace",
                new NamespaceState(
                        created,
                        state.controlPlane(),
                        state.sharedWith(),
                        state.localAgents(),
                        state.remoteAgents(),
                        state.volumes()));
    }

    private Path configurationFile() {
        return root.resolve("config.yaml");
    }

    private Path namespacesFolder() {
        return root.resolve("namespaces");
    }

    private Path fileOf(String name) {
        return namespacesFolder().resolve(name + SUFFIX);
    }
}
