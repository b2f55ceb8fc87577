package org.iofog.contract.spec;

/** One variable of a container's environment. A YAML number or boolean as value is taken as its text. */
public record EnvironmentVariable(String key, String value) {}
