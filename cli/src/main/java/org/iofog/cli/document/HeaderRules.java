package org.iofog.cli.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.spec.Kind;

/** What the header of a document must say. */
final class HeaderRules {
    private final NamespaceChoice namespace;
    private final Problems problems;

    HeaderRules(NamespaceChoice namespace, Problems problems) {
        this.namespace = namespace;
        this.problems = problems;
    }

    /** Notes what is wrong with the header, and tells its kind unless that is wrong. */
    Optional<Kind> check(DocumentHeader header, SpecPositions positions) {
        checkApiVersion(header, positions);
        checkNamespace(header, positions);
        return checkKind(header, positions);
    }

    private void checkApiVersion(DocumentHeader header, SpecPositions positions) {
        if (header.apiVersion() == null) {
            problems.add(positions.of("apiVersion"), "apiVersion is missing; write `%s`".formatted(Kind.API_VERSION));
        } else if (!header.apiVersion().equals(Kind.API_VERSION)) {
            problems.add(
                    positions.of("apiVersion"),
                    "apiVersion `%s` is not supported; write `%s`".formatted(header.apiVersion(), Kind.API_VERSION));
        }
    }

    private void checkNamespace(DocumentHeader header, SpecPositions positions) {
        String given = header.metadata() == null ? null : header.metadata().namespace();
        if (given != null && !namespace.accepts(given)) {
            problems.add(
                    positions.of("metadata.namespace"),
                    "the document is for namespace `%s` and %s for `%s`; use -n %s"
                            .formatted(given, namespace.reason(), namespace.chosen(), given));
        }
    }

    private Optional<Kind> checkKind(DocumentHeader header, SpecPositions positions) {
        List<String> known = Arrays.stream(Kind.values()).map(Kind::yamlName).toList();
        if (header.kind() == null) {
            problems.add(positions.of("kind"), "kind is missing; write one of " + Suggestion.listOf(known));
            return Optional.empty();
        }
        Optional<Kind> kind = Kind.of(header.kind());
        if (kind.isEmpty()) {
            problems.add(
                    positions.of("kind"),
                    "unknown kind `%s`%s".formatted(header.kind(), Suggestion.among(known, header.kind())));
        }
        return kind;
    }
}
