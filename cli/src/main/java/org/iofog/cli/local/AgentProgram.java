package org.iofog.cli.local;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.installation.Installation;
import org.iofog.cli.installation.JavaRuntime;
import org.iofog.cli.session.Await;
import org.iofog.cli.state.PrivateFiles;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.view.ProvisionedAgent;
import org.jspecify.annotations.Nullable;

/** The program {@code iofog-agent}, run as a background process with a home of its own. */
final class AgentProgram {

    private static final Duration TIME_TO_LEAVE = Duration.ofSeconds(15);

    private final Installation installation;
    private final LocalProcess process;
    private final Path home;

    AgentProgram(Installation installation, Path folder) {
        this.installation = installation;
        this.process = new LocalProcess(folder, "agent");
        this.home = folder.resolve("home");
    }

    LocalProcess process() {
        return process;
    }

    /** @param dockerUrl the container engine; the one this machine names by DOCKER_HOST unless given */
    void start(@Nullable String dockerUrl) {
        if (!process.isRunning()) {
            PrivateFiles.createFolder(home);
            Map<String, String> environment = environment();
            if (dockerUrl != null) {
                environment.put("DOCKER_HOST", dockerUrl);
            }
            process.start(command("run"), environment);
        }
    }

    void stop() {
        process.stop();
    }

    boolean isProvisionedAs(String uuid) {
        return identity().filter(kept -> kept.uuid().equals(uuid)).isPresent();
    }

    void provision(String key, URI controller) {
        if (identity().isPresent()) {
            run("deprovision");
        }
        run("provision", key, "--controller", controller.toString());
    }

    /** Waits until the agent has noticed that it is deleted; if it does not, makes it leave from its own side. */
    void awaitDismissal() {
        Await.until(TIME_TO_LEAVE, () -> identity().isEmpty() || !process.isRunning());
        leave();
    }

    /** Removes its containers and its identity. */
    void leave() {
        if (identity().isPresent()) {
            run("deprovision");
        }
    }

    /** @return what it says of that */
    String prune() {
        return run("prune");
    }

    private String run(String... words) {
        Path output = process.folder().resolve("last-command.log");
        ProcessBuilder builder =
                new ProcessBuilder(command(words)).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment());
        try {
            int exitCode = builder.start().waitFor();
            String told = Files.readString(output, StandardCharsets.UTF_8).strip();
            if (exitCode != 0) {
                throw CliFailure.failed("The agent's '" + words[0] + "' failed: " + told);
            }
            return told;
        } catch (IOException e) {
            throw CliFailure.failed("The agent's program cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CliFailure.failed("Interrupted while the agent's '" + words[0] + "' was running.");
        }
    }

    private List<String> command(String... words) {
        List<String> command = new ArrayList<>(installation.command("agent"));
        command.addAll(List.of(words));
        return command;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("IOFOG_AGENT_HOME", home.toString());
        installation.embeddedJar().ifPresent(jar -> {
            environment.put("IOFOG_ROUTER_JAR", jar.toString());
            environment.put("JAVA_HOME", JavaRuntime.findHome().toString());
        });
        return environment;
    }

    private Optional<ProvisionedAgent> identity() {
        Path file = home.resolve("identity.json");
        try {
            return Files.exists(file)
                    ? Optional.of(ContractJson.mapper().readValue(file.toFile(), ProvisionedAgent.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw CliFailure.failed("The agent's identity " + file + " cannot be read: " + e.getMessage());
        }
    }
}
