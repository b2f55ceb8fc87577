package org.iofog.cli.state;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The user's settings, kept in {@code config.yaml}. */
@RegisterForReflection
public record Configuration(String defaultNamespace) {

    public static final Configuration INITIAL = new Configuration(StateFolder.DEFAULT_NAMESPACE);
}
