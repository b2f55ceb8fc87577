package org.iofog.testkit.mesh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A network namespace of its own, where programs run as on another host. Two cables lead there from this machine: the
 * uplink, which a test may cut, and one that always holds, for the test itself. Only root may make one.
 */
public final class SeparateNetwork implements AutoCloseable {

    private static final int SUBNETS = 64;

    private final int number = ThreadLocalRandom.current().nextInt(SUBNETS);
    private final String namespace = "iofog-" + ProcessHandle.current().pid() + "-" + number;
    private final Cable uplink = new Cable("iofogu" + number, "198.18." + number + ".");
    private final Cable console = new Cable("iofogc" + number, "198.19." + number + ".");

    public SeparateNetwork() {
        ip("netns", "add", namespace);
        ip("-n", namespace, "link", "set", "lo", "up");
        uplink.lay();
        console.lay();
    }

    /** Where programs of that network are reached over the uplink. */
    public String uplinkAddress() {
        return uplink.farAddress();
    }

    /** Where they are reached even while the uplink is cut. */
    public String consoleAddress() {
        return console.farAddress();
    }

    /** No packet passes the uplink any more; nobody is told. */
    public void cut() {
        ip("link", "set", uplink.near(), "down");
    }

    public void mend() {
        ip("link", "set", uplink.near(), "up");
    }

    /** The same program in that network. */
    Launch within(Launch launch) {
        List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", namespace));
        command.addAll(launch.command());
        return new Launch(command);
    }

    /** With the namespace go both cables. */
    @Override
    public void close() {
        ip("netns", "delete", namespace);
    }

    private static void ip(String... arguments) {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("%s fails, it may need root and the package iproute2: %s"
                        .formatted(String.join(" ", command), said));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("ip is missing: install the package iproute2", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** A pair of virtual interfaces. */
    private final class Cable {

        private final String near;
        private final String subnet;

        Cable(String near, String subnet) {
            this.near = near;
            this.subnet = subnet;
        }

        void lay() {
            String far = near + "f";
            ip("link", "add", near, "type", "veth", "peer", "name", far, "netns", namespace);
            ip("address", "add", subnet + "1/24", "dev", near);
            ip("link", "set", near, "up");
            ip("-n", namespace, "address", "add", farAddress() + "/24", "dev", far);
            ip("-n", namespace, "link", "set", far, "up");
        }

        String near() {
            return near;
        }

        String farAddress() {
            return subnet + "2";
        }
    }
}
