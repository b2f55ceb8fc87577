package org.iofog.contract.spec;

import org.jspecify.annotations.Nullable;

/** Messages of microservice {@code from} reach microservice {@code to}; both are names in one application. */
public record RouteSpec(@Nullable String name, String from, String to) {

    /** What a route is called where nobody names it. */
    public static String defaultName(String from, String to) {
        return from + "-to-" + to;
    }

    public String nameOrDefault() {
        return name == null ? defaultName(from, to) : name;
    }
}
