package org.iofog.cli.document;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;

/** Reads YAML documents strictly. Whatever is wrong with any of them is reported together, and none is returned then. */
public final class DocumentReader {
    private final InputStream standardInput;

    public DocumentReader(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * @param locations files, directories, or {@code -} for standard input
     * @param namespace that every document must belong to; chosen by the documents where the command line is silent
     * @return the documents in the order written, each valid on its own and with a name of its own
     * @throws CliFailure bad input, if anything is wrong
     */
    public List<Document> read(List<String> locations, NamespaceChoice namespace) {
        Problems problems = new Problems();
        List<Document> documents = new ArrayList<>();
        DocumentBinder binder = new DocumentBinder(namespace, problems);
        for (DocumentTree tree : trees(locations, problems)) {
            binder.bind(tree).ifPresent(documents::add);
        }
        documents.forEach(document -> SpecRules.check(document, problems));
        UniqueNames.check(documents, problems);
        problems.throwIfAny(ExitCode.BAD_INPUT);
        return documents;
    }

    /**
     * The documents as they are written, whatever they say.
     *
     * @throws CliFailure bad input, if a file cannot be read or is not YAML
     */
    public List<DocumentTree> trees(List<String> locations) {
        Problems problems = new Problems();
        List<DocumentTree> trees = trees(locations, problems);
        problems.throwIfAny(ExitCode.BAD_INPUT);
        return trees;
    }

    private List<DocumentTree> trees(List<String> locations, Problems problems) {
        YamlFiles files = new YamlFiles(standardInput, problems);
        YamlParser parser = new YamlParser(problems);
        return locations.stream()
                .flatMap(location -> files.read(location).stream())
                .flatMap(source -> parser.parse(source).stream())
                .toList();
    }
}
