package org.iofog.cli.command;

import org.iofog.cli.output.Format;
import picocli.CommandLine.Option;

/** How to print what was asked for. */
public final class OutputOption {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of table, wide, name, json, yaml.")
    private Format format;

    public Format format() {
        return format;
    }

    public boolean isTable() {
        return format == Format.TABLE || format == Format.WIDE;
    }
}
