package org.iofog.testkit.mesh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How one of our programs is started. */
public record Launch(List<String> command) {

    public Launch {
        command = List.copyOf(command);
    }

    public static Launch jvm(Path jar, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toString()));
        return new Launch(command);
    }

    public static Launch binary(Path executable) {
        return new Launch(List.of(executable.toString()));
    }

    List<String> with(String... arguments) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(arguments));
        return whole;
    }
}
