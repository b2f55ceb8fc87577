package org.iofog.testkit.mesh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** The containers on a Docker engine, seen past our own code: through the {@code docker} command. */
public final class Containers {

    private static final Duration CLEAN_UP = Duration.ofMinutes(2);

    private final String engine;

    public Containers(String engine) {
        this.engine = engine;
    }

    public static Containers ofThisMachine() {
        return new Containers("unix:///var/run/docker.sock");
    }

    public List<String> runningOf(String agentUuid) {
        return lines("ps", "-q", "--no-trunc", "--filter", "label=org.iofog.agent=" + agentUuid);
    }

    public List<String> allOf(String agentUuid) {
        return lines("ps", "-aq", "--no-trunc", "--filter", "label=org.iofog.agent=" + agentUuid);
    }

    public List<String> runningOf(String agentUuid, String microservice) {
        return lines(
                "ps",
                "-q",
                "--no-trunc",
                "--filter",
                "label=org.iofog.agent=" + agentUuid,
                "--filter",
                "label=org.iofog.name=" + microservice);
    }

    /** The address of its only running container in the agent's network. */
    public String addressOf(String agentUuid, String microservice) {
        String container = runningOf(agentUuid, microservice).getFirst();
        return lines("inspect", "--format", "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", container)
                .getFirst();
    }

    /** What an operator does by hand: the agent's network stays. */
    public void removeAllOf(String agentUuid) {
        remove(allOf(agentUuid), "rm", "-f");
    }

    /** Once the agent has ended. What it asked the engine for last may still come into being. */
    public void cleanUpAfter(String agentUuid) {
        Awaitility.await().atMost(CLEAN_UP).untilAsserted(() -> {
            removeAllOf(agentUuid);
            networksOf(agentUuid).forEach(this::removeNetwork);
        });
    }

    /** Docker sometimes goes on counting a container that it has removed, and keeps the network until it starts again. */
    private void removeNetwork(String id) {
        try {
            lines("network", "rm", id);
        } catch (AssertionError refused) {
            if (!lines("network", "inspect", "--format", "{{len .Containers}}", id)
                    .equals(List.of("0"))) {
                throw refused;
            }
        }
    }

    public List<String> networksOf(String agentUuid) {
        return lines("network", "ls", "-q", "--no-trunc", "--filter", "label=org.iofog.agent=" + agentUuid);
    }

    private void remove(List<String> ids, String... command) {
        if (!ids.isEmpty()) {
            List<String> remove = new ArrayList<>(List.of(command));
            remove.addAll(ids);
            lines(remove.toArray(String[]::new));
        }
    }

    public List<String> lines(String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker", "-H", engine));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("docker " + String.join(" ", arguments) + " failed");
            }
            return out.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
