package org.iofog.agent.router;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a program printed since it was started; that of the run before it is kept beside it. */
record ProgramLog(Path file) {

    private static final Pattern COMPLAINT = Pattern.compile("\\S+ SEVERE \\S+ (.+)");
    private static final Pattern CHATTER = Pattern.compile("\\S+ (INFO|WARNING) .+");

    /** A new log for a new run. */
    Path begin() throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.createFile(file);
    }

    /** The last complaint, else the last line that is no log; absent where there is none. */
    @Nullable
    String lastWords() {
        List<String> lines = lines().stream()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .filter(line -> !CHATTER.matcher(line).matches())
                .toList();
        return lines.stream()
                .map(COMPLAINT::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .reduce((former, latter) -> latter)
                .orElse(lines.isEmpty() ? null : lines.getLast());
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
