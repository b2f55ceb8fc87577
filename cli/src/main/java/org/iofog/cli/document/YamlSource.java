package org.iofog.cli.document;

/**
 * The text of one YAML file.
 *
 * @param name what to call it in messages: the path as the user gave it, or {@code standard input}
 */
record YamlSource(String name, String text) {}
