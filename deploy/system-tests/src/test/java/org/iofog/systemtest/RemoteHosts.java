package org.iofog.systemtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.host.SshHosts;
import org.iofog.testkit.host.TestHost;
import org.iofog.testkit.mesh.Installation;
import org.iofog.testkit.mesh.Iofogctl;
import org.iofog.testkit.mesh.Mesh;

/** A user with the iofogctl of this build, hosts to reach over SSH, and the documents for them. */
final class RemoteHosts implements AutoCloseable {

    private final Path home;
    private final Path installation;
    private final SshHosts hosts;

    RemoteHosts(Path folder) throws IOException {
        BusyboxImage.ensure();
        hosts = new SshHosts(folder);
        home = Files.createDirectory(folder.resolve("home"));
        installation = Installation.layOut(folder.resolve("installation"));
    }

    /** Its containers run on the engine of this machine. */
    TestHost startWithEngine(String... options) {
        String[] all = new String[options.length + 2];
        System.arraycopy(options, 0, all, 0, options.length);
        all[options.length] = "--volume";
        all[options.length + 1] = "/var/run/docker.sock:/var/run/docker.sock";
        return hosts.start(all);
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

    String agent(String name, TestHost host) {
        return """
                apiVersion: iofog.org/v2
                kind: Agent
                metadata: { name: %s }
                spec:
                  host: %s
                  ssh: { user: admin, keyFile: %s }
                """.formatted(name, host.address(), keyFile());
    }

    @Override
    public void close() {
        hosts.close();
    }
}
