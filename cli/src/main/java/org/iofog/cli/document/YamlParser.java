package org.iofog.cli.document;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** Parses YAML text into the node trees of its documents, which know their lines and columns. */
final class YamlParser {
    private final Problems problems;

    YamlParser(Problems problems) {
        this.problems = problems;
    }

    /** The documents of {@code source} that hold something; none after a syntax error. */
    List<DocumentTree> parse(YamlSource source) {
        List<Node> documents = new ArrayList<>();
        try {
            for (Node document : new Yaml(options()).composeAll(new StringReader(source.text()))) {
                if (!document.getTag().equals(Tag.NULL)) {
                    documents.add(document);
                }
            }
        } catch (MarkedYAMLException e) {
            problems.add(Position.of(source.name(), e.getProblemMark()), "not valid YAML: " + e.getProblem());
            return List.of();
        } catch (YAMLException e) {
            problems.add(source.name(), "not valid YAML: " + firstLine(e));
            return List.of();
        }
        if (documents.isEmpty()) {
            problems.add(source.name(), "empty; it has no document");
        }
        return documents.stream()
                .map(document -> new DocumentTree(source.name(), document))
                .filter(tree -> AliasExpansion.isBounded(tree, problems))
                .toList();
    }

    static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(true);
        // AliasExpansion judges what aliases grow to, which their number does not tell.
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        return options;
    }

    private static String firstLine(YAMLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be parsed");
    }
}
