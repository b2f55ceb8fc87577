package org.iofog.cli.describe;

import java.nio.file.Path;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.state.PrivateFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Prints one resource as YAML, or writes it to a file that only its owner may read. */
abstract class DescribeResourceCommand extends CliCommand {
    @Option(
            names = {"-o", "--output-file"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    private @Nullable Path file;

    @Override
    protected final void execute() {
        String yaml = describe().toYaml();
        if (file == null) {
            out().print(yaml);
        } else {
            PrivateFiles.write(file, yaml);
            progress().done("Written to " + file + ".");
        }
    }

    abstract DescribedDocument describe();

    /** Whether only its owner will read the document. */
    final boolean isPrivate() {
        return file != null;
    }
}
