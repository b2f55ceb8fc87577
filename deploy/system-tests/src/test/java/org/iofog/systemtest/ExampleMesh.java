package org.iofog.systemtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Installation;
import org.iofog.testkit.mesh.Iofogctl;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Programs;

/** The control plane and the two agents of the example, deployed on this machine by iofogctl as a user does. */
final class ExampleMesh implements AutoCloseable {

    private final Path home;
    private final Iofogctl iofogctl;

    /** @param folder of this mesh alone */
    ExampleMesh(Path folder) throws IOException {
        BusyboxImage.ensure();
        home = Files.createDirectory(folder.resolve("home"));
        Path installation = Installation.layOut(folder.resolve("installation"));
        iofogctl = new Iofogctl(home, Map.of("IOFOG_HOME", installation.toString()));
        iofogctl.runWithInput(document(), "deploy", "-f", "-").expect(0);
    }

    /** The user's home. */
    Path home() {
        return home;
    }

    Iofogctl iofogctl() {
        return iofogctl;
    }

    /** With a free port for the controller. */
    static String document() throws IOException {
        return Files.readString(Programs.example("mesh.yaml"))
                .replace("@PASSWORD@", Mesh.PASSWORD)
                .replace("@PORT@", String.valueOf(Mesh.freePort()));
    }

    @Override
    public void close() {
        iofogctl.run("delete", "controlplane", "ecn");
    }
}
