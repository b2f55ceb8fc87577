package org.iofog.cli.convert;

import java.util.List;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.document.DocumentReader;
import org.iofog.cli.document.DocumentTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints documents of a former shape in the present one, and all others as they are. */
@Command(name = "convert", description = "Print documents written for a former version in the present shape.")
public final class ConvertCommand extends CliCommand {
    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "File or directory to read, or - for standard input.")
    private List<String> files;

    @Override
    protected void execute() {
        ShapeConversion conversion = new ShapeConversion(progress()::notice);
        boolean converted = false;
        String separator = "";
        for (DocumentTree tree : new DocumentReader(System.in).trees(files)) {
            converted |= conversion.apply(tree.root());
            out().print(separator);
            YamlWriter.write(tree.root(), out());
            separator = "---\n";
        }
        if (!converted) {
            progress().notice("nothing to convert: every document is in the present shape");
        }
    }
}
