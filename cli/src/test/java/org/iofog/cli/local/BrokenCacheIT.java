package org.iofog.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.iofog.cli.installation.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program starts whatever has become of the cache beside it. */
class BrokenCacheIT {

    private static final byte[] NO_CACHE = "this is no cache".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    /** The program that is started. */
    static final class Greeting {

        private Greeting() {}

        public static void main(String[] arguments) {
            System.out.println("hello");
        }
    }

    @Test
    void what_is_no_cache_is_passed_over() throws Exception {
        install();
        Files.write(cache(), NO_CACHE);

        assertThat(run()).contains("hello");
    }

    @Test
    void a_damaged_cache_is_passed_over() throws Exception {
        install();
        train();
        byte[] damaged = Files.readAllBytes(cache());
        for (int i = damaged.length / 4; i < damaged.length; i += 16) {
            damaged[i]++;
        }
        Files.write(cache(), damaged);

        assertThat(run()).contains("hello");
    }

    @Test
    void a_cache_of_another_jar_is_passed_over() throws Exception {
        install();
        train();
        pack("changed");

        assertThat(run()).contains("hello");
    }

    private void install() throws IOException {
        Files.createDirectories(folder());
        pack("first");
    }

    private void pack(String version) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Greeting.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        String name = Greeting.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar =
                        new JarOutputStream(Files.newOutputStream(folder().resolve("quarkus-run.jar")), manifest);
                InputStream bytes =
                        Objects.requireNonNull(Greeting.class.getClassLoader().getResourceAsStream(name))) {
            jar.putNextEntry(new JarEntry(name));
            bytes.transferTo(jar);
        }
    }

    /** On a Java that cannot, nothing is made but an ordinary file. */
    private void train() throws Exception {
        String java = Installation.at(home).command("agent").getFirst();
        new ProcessBuilder(
                        java,
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:+UseSerialGC",
                        "-XX:AOTCacheOutput=" + cache(),
                        "-jar",
                        folder().resolve("quarkus-run.jar").toString())
                .inheritIO()
                .start()
                .waitFor();
        if (!Files.exists(cache())) {
            Files.write(cache(), NO_CACHE);
        }
    }

    private String run() throws Exception {
        Process program = new ProcessBuilder(Installation.at(home).command("agent"))
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(output).isZero();
        return output;
    }

    private Path cache() {
        return folder().resolve("agent.aot");
    }

    private Path folder() {
        return home.resolve("agent");
    }
}
