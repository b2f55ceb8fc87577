package org.iofog.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.iofog.cli.output.Progress;
import org.iofog.cli.ssh.ConsoleQuestions;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.cli.state.NamespaceState;
import org.iofog.cli.state.RemoteAgentState;
import org.iofog.cli.state.StateFolder;
import org.iofog.cli.volume.AgentHosts;
import org.iofog.cli.volume.VolumeDeployment;
import org.iofog.contract.spec.SshAccess;
import org.iofog.contract.spec.VolumeSpec;
import org.iofog.testkit.host.SshHosts;
import org.iofog.testkit.host.TestHost;

/**
 * A folder brought to two hosts: many small files, and one large one; the first time, and after one percent has changed.
 * Beside it {@code rsync -a} over the same ssh, to both hosts at once, taking turns.
 */
final class VolumeSync implements AutoCloseable {

    private static final int ROUNDS = 3;
    private static final int FILES = 10_000;
    private static final int FOLDERS = 100;
    private static final int FILE_SIZE = 4 << 10;
    private static final int PERCENT = 100;
    private static final long LARGE = 1L << 30;
    private static final String AIM = "1.3 times rsync";

    private final Path folder;
    private final SshHosts hosts;
    private final List<TestHost> targets;
    private final StateFolder state;
    private final Random random = new Random(1);
    private int changes;

    VolumeSync(Path folder) {
        this.folder = folder;
        this.hosts = new SshHosts(folder);
        this.targets = List.of(hosts.start(), hosts.start());
        this.state = new StateFolder(folder.resolve("state"));
        targets.forEach(host -> host.run(
                "command -v rsync || { apt-get -q update && apt-get -qy install --no-install-recommends rsync; }"));
        state.create("default", NamespaceState.empty(Instant.now()));
        for (int i = 0; i < targets.size(); i++) {
            RemoteAgentState agent = new RemoteAgentState(
                    "agent-" + i,
                    "uuid-" + i,
                    targets.get(i).address(),
                    new SshAccess("root", null, hosts.keyFile().toString()));
            state.update("default", kept -> kept.withRemoteAgent(agent));
        }
    }

    void run(Report report) throws IOException, InterruptedException {
        Path small = Files.createDirectory(folder.resolve("small"));
        for (int i = 0; i < FILES; i++) {
            write(small.resolve("d" + i % FOLDERS).resolve("f" + i), FILE_SIZE);
        }
        measure("10,000 files of 4 KiB", small, () -> changeSmall(small), report);
        Path large = Files.createDirectory(folder.resolve("large"));
        write(large.resolve("image"), LARGE);
        measure("one file of 1 GiB", large, () -> changeLarge(large.resolve("image")), report);
    }

    private void measure(String content, Path source, Change change, Report report)
            throws IOException, InterruptedException {
        List<Double> first = new ArrayList<>();
        List<Double> firstByRsync = new ArrayList<>();
        List<Double> changed = new ArrayList<>();
        List<Double> changedByRsync = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String place = "/srv/" + source.getFileName() + round;
            first.add(deploy(source, place + "/volume"));
            firstByRsync.add(rsync(source, place + "/rsync"));
            change.make();
            changed.add(deploy(source, place + "/volume"));
            changedByRsync.add(rsync(source, place + "/rsync"));
            makeRoom(place + "/*/image");
        }
        add(report, content + ", first time", first, firstByRsync);
        add(report, content + ", 1 % changed", changed, changedByRsync);
    }

    /** Small files stay: a file system that has just lost thousands of them is slow at making new ones. */
    private void makeRoom(String largeFiles) {
        targets.forEach(host -> host.run("rm -f " + largeFiles));
    }

    private static void add(Report report, String scenario, List<Double> volume, List<Double> rsync) {
        report.add(Figure.single(scenario, "volume", "s", median(volume), AIM));
        report.add(Figure.single(scenario, "rsync -a", "s", median(rsync), null));
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    private double deploy(Path source, String destination) {
        SshLogin login = SshLogin.knowing(folder.resolve("known_hosts"), true, new ConsoleQuestions());
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        VolumeDeployment deployment = new VolumeDeployment(
                state,
                "default",
                new AgentHosts(state, "default", login),
                Map.of("agent-0", "uuid-0", "agent-1", "uuid-1"),
                false,
                new Progress(nowhere, nowhere));
        long start = System.nanoTime();
        deployment.deploy(
                new VolumeSpec("volume", source.toString(), destination, null, List.of("agent-0", "agent-1"), false));
        return secondsSince(start);
    }

    private double rsync(Path source, String destination) throws IOException, InterruptedException {
        String ssh = "ssh -i %s -o UserKnownHostsFile=%s -o StrictHostKeyChecking=accept-new"
                .formatted(hosts.keyFile(), folder.resolve("known_hosts_of_ssh"));
        long start = System.nanoTime();
        List<Process> copies = new ArrayList<>();
        for (TestHost host : targets) {
            copies.add(new ProcessBuilder(
                            "rsync", "-a", "-e", ssh, source + "/", "root@" + host.address() + ":" + destination)
                    .inheritIO()
                    .start());
        }
        for (Process copy : copies) {
            if (copy.waitFor() != 0) {
                throw new IOException("rsync ended with " + copy.exitValue());
            }
        }
        return secondsSince(start);
    }

    private void changeSmall(Path small) throws IOException {
        for (int i = 0; i < FILES / PERCENT; i++) {
            int number = (i * PERCENT + changes) % FILES;
            write(small.resolve("d" + number % FOLDERS).resolve("f" + number), FILE_SIZE);
        }
        changes++;
    }

    private void changeLarge(Path large) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            byte[] bytes = new byte[(int) (LARGE / PERCENT)];
            random.nextBytes(bytes);
            file.seek(random.nextLong(LARGE - bytes.length));
            file.write(bytes);
        }
    }

    private void write(Path file, long size) throws IOException {
        Files.createDirectories(file.getParent());
        try (var out = Files.newOutputStream(file)) {
            byte[] bytes = new byte[(int) Math.min(size, 1 << 20)];
            for (long written = 0; written < size; written += bytes.length) {
                random.nextBytes(bytes);
                out.write(bytes);
            }
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    @Override
    public void close() {
        hosts.close();
    }

    private interface Change {
        void make() throws IOException;
    }
}
