package org.iofog.agent.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graalvm.nativeimage.hosted.Feature;
import org.graalvm.nativeimage.hosted.RuntimeReflection;

/**
 * Makes the requests and answers of docker-java, which it reads and writes by reflection, known to a native image. Runs
 * when the image is built; {@code native-image.properties} names it.
 */
public final class DockerJavaFeature implements Feature {

    private static final Pattern JAR = Pattern.compile("(.*\\.)?docker-java-(api|core)-.*\\.jar");
    private static final Pattern MESSAGE = Pattern.compile("/(com/github/dockerjava/"
            + "(?:api/(?:command|model)/|core/command/|core/Docker(?:ConfigFile|ContextMetaFile))[^/]*)\\.class");

    @Override
    public void beforeAnalysis(BeforeAnalysisAccess access) {
        access.getApplicationClassPath().stream()
                .filter(path -> JAR.matcher(path.getFileName().toString()).matches())
                .flatMap(jar -> messagesIn(jar).stream())
                .map(access::findClassByName)
                .forEach(DockerJavaFeature::register);
    }

    /** The names of the classes docker-java sends or receives as JSON. */
    static List<String> messagesIn(Path jar) {
        try (FileSystem archive = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.walk(archive.getPath("/"))) {
            return files.map(file -> MESSAGE.matcher(file.toString()))
                    .filter(Matcher::matches)
                    .map(file -> file.group(1).replace('/', '.'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void register(Class<?> message) {
        RuntimeReflection.register(message);
        RuntimeReflection.register(message.getDeclaredConstructors());
        RuntimeReflection.register(message.getDeclaredMethods());
        RuntimeReflection.register(message.getDeclaredFields());
    }
}
