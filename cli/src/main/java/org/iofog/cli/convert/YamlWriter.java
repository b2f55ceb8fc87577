package org.iofog.cli.convert;

import java.io.Writer;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

/** Writes YAML trees as they were read: order, quotes, anchors and comments stay, only white space may change. */
final class YamlWriter {
    private static final int INDENT = 2;

    private YamlWriter() {}

    static void write(Node root, Writer out) {
        DumperOptions options = new DumperOptions();
        options.setProcessComments(true);
        options.setAnchorGenerator(Node::getAnchor);
        options.setIndicatorIndent(INDENT);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        new Yaml(options).serialize(root, out);
    }
}
