package org.iofog.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.iofog.testkit.mesh.Launch;
import org.iofog.testkit.mesh.Programs;

/** One way to run our programs. */
record Variant(String name, Launch controller, Launch agent, Launch iofogctl) {

    /** The plain JVM, the JVM with an AOT cache trained in {@code folder}, and native binaries as far as they are built. */
    static List<Variant> available(Path folder) throws Exception {
        List<Variant> variants = new ArrayList<>();
        variants.add(plain());
        if (Runtime.version().feature() >= 25) {
            variants.add(AotCaches.train(folder));
        }
        Path controller = Programs.binary("controller-service", "controller-service");
        Path agent = Programs.binary("agent-service", "agent-service");
        Path iofogctl = Programs.binary("cli", "iofogctl");
        if (Files.exists(controller) && Files.exists(agent) && Files.exists(iofogctl)) {
            variants.add(
                    new Variant("native", Launch.binary(controller), Launch.binary(agent), Launch.binary(iofogctl)));
        }
        return variants;
    }

    static Variant plain(String... options) {
        return jvm("jvm", options, options, options);
    }

    /** With the options of its own each; all are started as iofogctl starts them, with the quick compiler alone. */
    static Variant jvm(String name, String[] controller, String[] agent, String[] iofogctl) {
        return new Variant(
                name,
                Programs.jvm("controller-service", controller),
                Programs.jvm("agent-service", agent),
                Programs.jvm("cli", iofogctl));
    }

    boolean isNative() {
        return name.equals("native");
    }
}
