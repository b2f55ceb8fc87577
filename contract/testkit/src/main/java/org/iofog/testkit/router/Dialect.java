package org.iofog.testkit.router;

import java.nio.file.Path;
import java.util.Optional;

/** The two kinds of routers, which differ by the prefix of their types. */
public enum Dialect {
    QPID_DISPATCH("org.apache.qpid.dispatch.", "qpid-dispatch-router", "QDROUTERD"),
    SKUPPER_ROUTER("io.skupper.router.", "skupper-router", "SKROUTERD");

    private final String prefix;
    private final String product;
    private final String variable;

    Dialect(String prefix, String product, String variable) {
        this.prefix = prefix;
        this.product = product;
        this.variable = variable;
    }

    String prefix() {
        return prefix;
    }

    /** Where the environment names one. */
    Optional<Path> executable() {
        return Optional.ofNullable(System.getenv(variable)).map(Path::of);
    }

    String product() {
        return product;
    }
}
