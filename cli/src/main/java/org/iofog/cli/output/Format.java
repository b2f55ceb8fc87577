package org.iofog.cli.output;

/** How {@code -o} wants things printed. */
public enum Format {
    TABLE,
    WIDE,
    NAME,
    JSON,
    YAML
}
