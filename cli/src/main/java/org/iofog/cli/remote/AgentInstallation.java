package org.iofog.cli.remote;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.installation.Installation;
import org.iofog.cli.installation.OwnVersion;
import org.iofog.cli.output.Progress;
import org.iofog.cli.output.Sizes;
import org.iofog.cli.session.Await;
import org.iofog.cli.session.Session;
import org.iofog.contract.view.AgentView;
import org.jspecify.annotations.Nullable;

/** The agent's software on a host: which version is there, which runs, and whether the agent reports with it. */
final class AgentInstallation {

    static final String HOME = "/var/lib/iofog-agent";

    private static final String ENGINE = "unix:///var/run/docker.sock";
    private static final Duration TIME_TO_REPORT = Duration.ofSeconds(90);
    private static final int LINES_SHOWN = 5;

    private final RemoteHost host;
    private final String name;
    private final Session session;
    private final Progress progress;
    private final Path imageFolder;

    /** @param imageFolder where Java runtimes for hosts are kept on this machine */
    AgentInstallation(RemoteHost host, String name, Session session, Progress progress, Path imageFolder) {
        this.host = host;
        this.name = name;
        this.session = session;
        this.progress = progress;
        this.imageFolder = imageFolder;
    }

    HostFacts facts(@Nullable String dockerUrl) {
        return host.facts(HOME, Objects.requireNonNullElse(dockerUrl, ENGINE));
    }

    /** Brings the version of this installation and its settings to the host, where it lacks them, and runs that. */
    String install(HostFacts facts, @Nullable String dockerUrl) {
        if (!facts.hasEngine() && dockerUrl == null) {
            step("installing a container engine");
            host.installEngine();
        }
        boolean hasNewSettings = writeSettings(facts, dockerUrl);
        String version = bring(facts);
        if (!facts.current().equals(Optional.of(version))) {
            step("starting version " + version);
            host.switchTo(version);
        } else if (hasNewSettings && facts.isRunning()) {
            step("starting the agent with its new settings");
            host.restart();
        } else if (!facts.isRunning()) {
            step("starting the agent");
            host.start();
        }
        return version;
    }

    /** @return the version that is there now for sure */
    private String bring(HostFacts facts) {
        Software software = Software.ofAgent(Installation.find());
        String version = software.version(OwnVersion.text());
        host.writeLauncher();
        if (!facts.versions().contains(version)) {
            step("sending version " + version + " (" + Sizes.of(software.size()) + ")");
            host.receive(version, software.archive());
        }
        return version;
    }

    private boolean writeSettings(HostFacts facts, @Nullable String dockerUrl) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("JAVA_HOME", facts.java().orElseGet(() -> bringJava(facts)));
        settings.put("IOFOG_AGENT_HOME", HOME);
        if (dockerUrl != null) {
            settings.put("DOCKER_HOST", dockerUrl);
        }
        return host.writeSettings(settings);
    }

    private String bringJava(HostFacts facts) {
        JavaImage image = new JavaImage(imageFolder);
        step("sending a Java runtime, as it has none");
        host.receive(image.name(), image.archiveFor(host.name(), facts.architecture()));
        return HostService.AGENT.root() + "/" + image.name();
    }

    /**
     * Waits until the agent reports with this version, and keeps it; where it does not, the version before runs again.
     *
     * @param former the version that ran before
     * @throws CliFailure with the end of its log if it does not report
     */
    void awaitReport(String version, Optional<String> former) {
        step("waiting for its report");
        Optional<String> other = former.filter(before -> !before.equals(version));
        Optional<String> reported = awaitReport(
                running -> running.equals(version) || other.equals(Optional.of(running)) && runsAgain(running));
        if (reported.equals(Optional.of(version))) {
            host.confirm();
        } else if (other.isEmpty()) {
            throw CliFailure.failed("Agent " + name + " on host " + host.name() + " does not report after "
                    + TIME_TO_REPORT.toSeconds() + " s; its log says:\n" + host.endOfLog(LINES_SHOWN));
        } else if (reported.isPresent()) {
            throw CliFailure.failed("Agent " + name + " ended again and again with version " + version
                    + ", so it runs version " + other.get() + " again; the log says:\n"
                    + host.endOfLogBeforeGoingBack(LINES_SHOWN));
        } else {
            throw goBack(version, other.get());
        }
    }

    private CliFailure goBack(String version, String former) {
        String log = host.endOfLog(LINES_SHOWN);
        step("going back to version " + former);
        host.goBack();
        String outcome = awaitReport(former::equals).isPresent()
                ? "so it runs version " + former + " again"
                : "and went back to version " + former + ", which does not report either";
        return CliFailure.failed("Agent " + name + " did not report with version " + version + " within "
                + TIME_TO_REPORT.toSeconds() + " s, " + outcome + "; the log says:\n" + log);
    }

    /** @return the version that it reports with */
    private Optional<String> awaitReport(Predicate<String> isAwaited) {
        return Await.first(TIME_TO_REPORT, () -> {
            AgentView agent = session.controller().agent(session.namespace(), name);
            return Optional.ofNullable(agent.version())
                    .filter(running -> agent.state() == AgentView.State.ONLINE && isAwaited.test(running));
        });
    }

    /** Whether the host has gone back by itself; what is reported may be from before the change. */
    private boolean runsAgain(String former) {
        return former.equals(host.current());
    }

    private void step(String text) {
        progress.step(name + ": " + text);
    }
}
