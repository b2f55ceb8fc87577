package org.iofog.cli.document;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads documents as from standard input, for namespace {@code default}. */
public final class ReadDocuments {
    private ReadDocuments() {}

    public static List<Document> of(String yaml) {
        var standardInput = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
        return new DocumentReader(standardInput).read(List.of("-"), new NamespaceChoice("default", "default"));
    }
}
