package org.iofog.agent.docker;

import com.github.dockerjava.api.exception.DockerException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the engine's own words out of what docker-java throws. */
final class EngineMessages {

    private static final Pattern JSON_MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern STATUS = Pattern.compile("^Status \\d+: ");

    private EngineMessages() {}

    /** Without a full stop, to stand inside a sentence. */
    static String of(Throwable failure) {
        return failure instanceof DockerException ? answer(failure) : rootCause(failure);
    }

    static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("[.:]+$", "");
    }

    private static String answer(Throwable failure) {
        String text = STATUS.matcher(String.valueOf(failure.getMessage())).replaceFirst("");
        Matcher json = JSON_MESSAGE.matcher(text);
        return plain(json.find() ? unescaped(json.group(1)) : text);
    }

    private static String unescaped(String json) {
        return json.replace("\\n", " ").replace("\\t", " ").replaceAll("\\\\(.)", "$1");
    }

    private static String rootCause(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        String text = root.getMessage();
        return text == null || text.isBlank() ? root.getClass().getSimpleName() : plain(text);
    }
}
