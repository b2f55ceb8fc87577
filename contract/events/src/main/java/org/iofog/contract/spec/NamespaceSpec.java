package org.iofog.contract.spec;

/** A namespace has a name and no settings. */
public record NamespaceSpec() {}
