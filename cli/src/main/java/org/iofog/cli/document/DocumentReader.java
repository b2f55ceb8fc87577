package org.iofog.cli.document;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.iofog.cli.failure.CliFailure;

/** Reads YAML documents strictly. Whatever is wrong with any of them is reported together, and none is returned then. */
public final class DocumentReader {
    private final InputStream standardInput;

    public DocumentReader(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * @param locations files, directories, or {@code -} for standard input
     * @param namespace that every document must belong to
     * @return the documents in the order written, each valid on its own and with a name of its own
     * @throws CliFailure bad input, if anything is wrong
     */
    public List<Document> read(List<String> locations, String namespace) {
        Problems problems = new Problems();
        List<Document> documents = new ArrayList<>();
        DocumentBinder binder = new DocumentBinder(namespace, problems);
        for (YamlSource source : sources(locations, problems)) {
            new YamlParser(problems)
                    .parse(source)
                    .forEach(node -> binder.bind(source.name(), node).ifPresent(documents::add));
        }
        documents.forEach(document -> SpecRules.check(document, problems));
        UniqueNames.check(documents, problems);
        problems.throwIfAny();
        return documents;
    }

    /** The texts behind {@code locations}. */
    public List<YamlSource> sources(List<String> locations) {
        Problems problems = new Problems();
        List<YamlSource> sources = sources(locations, problems);
        problems.throwIfAny();
        return sources;
    }

    private List<YamlSource> sources(List<String> locations, Problems problems) {
        YamlFiles files = new YamlFiles(standardInput, problems);
        return locations.stream()
                .flatMap(location -> files.read(location).stream())
                .toList();
    }
}
