package org.iofog.systemtest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.host.SshHosts;
import org.iofog.testkit.host.TestHost;
import org.iofog.testkit.mesh.Installation;
import org.iofog.testkit.mesh.Iofogctl;
import org.iofog.testkit.mesh.Mesh;

/** Users with the iofogctl of this build, hosts to reach over SSH, and the documents for them. */
final class RemoteHosts implements AutoCloseable {

    private final Path folder;
    private final Path home;
    private final Path installation;
    private final SshHosts hosts;
    private final List<String> always = new ArrayList<>();

    RemoteHosts(Path folder) throws IOException {
        BusyboxImage.ensure();
        this.folder = folder;
        hosts = new SshHosts(folder);
        home = Files.createDirectory(folder.resolve("home"));
        installation = Installation.layOut(folder.resolve("installation"));
    }

    /** Hosts started from now on have the Java of this machine, so that none is sent there. */
    void provideJava() throws IOException {
        mount(Path.of(System.getProperty("java.home")), "/usr/lib/jvm/java");
        try (DirectoryStream<Path> settings = Files.newDirectoryStream(Path.of("/etc"), "java-*-openjdk")) {
            settings.forEach(folder -> mount(folder, folder.toString()));
        }
    }

    private void mount(Path folder, String there) {
        always.addAll(List.of("--volume", folder + ":" + there + ":ro"));
    }

    /** Its containers run on the engine of this machine. */
    TestHost startWithEngine(String... options) {
        return start(
                Stream.concat(Stream.of("--volume", "/var/run/docker.sock:/var/run/docker.sock"), Stream.of(options)));
    }

    /** It may run PostgreSQL as root, which needs another user by a namespace. */
    TestHost startForController() {
        return start("--security-opt", "seccomp=unconfined", "--security-opt", "apparmor=unconfined");
    }

    TestHost start(String... options) {
        return start(Stream.of(options));
    }

    private TestHost start(Stream<String> options) {
        return hosts.start(Stream.concat(always.stream(), options).toArray(String[]::new));
    }

    Path home() {
        return home;
    }

    Path installation() {
        return installation;
    }

    Path keyFile() {
        return hosts.keyFile();
    }

    Iofogctl iofogctl() {
        return iofogctl(installation);
    }

    /** @param programs that it brings to hosts */
    Iofogctl iofogctl(Path programs) {
        return iofogctl(home, programs);
    }

    /** On a machine that knows nothing yet of what the other has done. */
    Iofogctl iofogctlOfSecondMachine() throws IOException {
        return iofogctl(Files.createDirectory(folder.resolve("second home")), installation);
    }

    private static Iofogctl iofogctl(Path home, Path programs) {
        return new Iofogctl(home, Map.of("IOFOG_HOME", programs.toString()));
    }

    /** One of this machine, at an address that the hosts reach. */
    void deployControlPlane(String namespace) {
        iofogctl()
                .runWithInput(
                        """
                apiVersion: iofog.org/v2
                kind: LocalControlPlane
                metadata: { name: ecn, namespace: %s }
                spec:
                  iofogUser: { name: Foo, surname: Bar, email: user@domain.com, password: "%s" }
                  controller: { host: %s, port: %d }
                """.formatted(namespace, Mesh.PASSWORD, SshHosts.addressOfThisMachine(), Mesh.freePort()),
                        "deploy",
                        "-f",
                        "-")
                .expect(0);
    }

    /**
     * One on hosts of its own, its controllers called {@code controller-1} and so on.
     *
     * @param servers lines of the document about bus and database; none: embedded ones
     */
    String controlPlane(String servers, TestHost... controllers) {
        String listed = IntStream.range(0, controllers.length)
                .mapToObj(i -> "    - { name: controller-%d, host: %s, ssh: { user: admin, keyFile: %s } }\n"
                        .formatted(i + 1, controllers[i].address(), keyFile()))
                .collect(Collectors.joining());
        return """
                apiVersion: iofog.org/v2
                kind: ControlPlane
                metadata: { name: ecn }
                spec:
                  iofogUser: { name: Foo, surname: Bar, email: user@domain.com, password: "%s" }
                """.formatted(Mesh.PASSWORD) + servers.indent(2) + "  controllers:\n" + listed;
    }

    /** It leaves the images alone: its engine is that of this machine, whose disk may be fairly full. */
    String agent(String name, TestHost host) {
        return """
                apiVersion: iofog.org/v2
                kind: Agent
                metadata: { name: %s }
                spec:
                  host: %s
                  ssh: { user: admin, keyFile: %s }
                  config: { availableDiskThreshold: 0 }
                """.formatted(name, host.address(), keyFile());
    }

    @Override
    public void close() {
        hosts.close();
    }
}
