package org.iofog.cli.document;

import org.yaml.snakeyaml.nodes.Node;

/**
 * One YAML document as it is written.
 *
 * @param file what to call its file in messages
 */
public record DocumentTree(String file, Node root) {}
