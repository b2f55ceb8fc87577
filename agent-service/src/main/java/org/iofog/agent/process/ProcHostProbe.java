package org.iofog.agent.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.iofog.agent.application.HostProbe;
import org.iofog.contract.agent.HostStatus;
import org.iofog.contract.mesh.TlsFiles;
import org.iofog.contract.spec.Architecture;
import org.jspecify.annotations.Nullable;

/** Measures a Linux host by what its kernel tells under {@code /proc}. */
final class ProcHostProbe implements HostProbe {

    private static final long KIB = 1024;
    private static final Path PROC = Path.of("/proc");

    private final @Nullable TlsFiles tls;
    private CpuTimes last = new CpuTimes(0, 0);

    /** @param tls what this host was given, which is told as it is */
    ProcHostProbe(@Nullable TlsFiles tls) {
        this.tls = tls;
    }

    @Override
    public synchronized HostStatus measure(String diskDirectory) {
        try {
            FileStore disk = Files.getFileStore(nearestExisting(Path.of(diskDirectory)));
            return new HostStatus(
                    cpuPercent(),
                    kibibytes("meminfo", "MemTotal:"),
                    kibibytes("meminfo", "MemAvailable:"),
                    disk.getTotalSpace(),
                    disk.getUsableSpace(),
                    kibibytes("self/status", "VmRSS:"),
                    address(),
                    tls);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot measure this host: " + e.getMessage(), e);
        }
    }

    @Override
    public Architecture architecture() {
        String name = System.getProperty("os.arch", "");
        return name.startsWith("arm") || name.startsWith("aarch") ? Architecture.ARM : Architecture.X86;
    }

    /** Since the last call; at the first call since the host started. */
    private double cpuPercent() throws IOException {
        CpuTimes now = CpuTimes.parse(Files.readAllLines(PROC.resolve("stat")).getFirst());
        double percent = now.busyPercentSince(last);
        last = now;
        return percent;
    }

    private static long kibibytes(String file, String key) throws IOException {
        return Files.readAllLines(PROC.resolve(file)).stream()
                        .filter(line -> line.startsWith(key))
                        .map(line -> line.substring(key.length()).strip().split(" ")[0])
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElse(0)
                * KIB;
    }

    private static Path nearestExisting(Path path) {
        Path existing = path.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    /** The address packets to elsewhere would leave from; connecting a datagram socket sends nothing. */
    private static @Nullable String address() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress("192.0.2.1", 9));
            return socket.getLocalAddress().getHostAddress();
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }

    /** Ticks all processors spent together. */
    record CpuTimes(long busy, long all) {

        private static final int IDLE = 3;
        private static final int IO_WAIT = 4;
        private static final int COUNTED_COLUMNS = 8;

        /** @param line the first of {@code /proc/stat}: cpu user nice system idle iowait irq softirq steal … */
        static CpuTimes parse(String line) {
            long[] ticks = Arrays.stream(line.strip().split("\\s+"))
                    .skip(1)
                    .limit(COUNTED_COLUMNS)
                    .mapToLong(Long::parseLong)
                    .toArray();
            long all = Arrays.stream(ticks).sum();
            return new CpuTimes(all - ticks[IDLE] - ticks[IO_WAIT], all);
        }

        double busyPercentSince(CpuTimes former) {
            long passed = all - former.all;
            return passed <= 0 ? 0 : 100.0 * (busy - former.busy) / passed;
        }
    }
}
