package org.iofog.cli.state;

/** The user's settings, kept in {@code config.yaml}. */
public record Configuration(String defaultNamespace) {

    public static final Configuration INITIAL = new Configuration(StateFolder.DEFAULT_NAMESPACE);
}
