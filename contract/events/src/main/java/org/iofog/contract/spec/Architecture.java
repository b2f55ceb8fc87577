package org.iofog.contract.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The processor family of an agent's host, as the YAML kinds name it. {@code AUTO} until the agent has told. */
public enum Architecture {
    @JsonProperty("auto")
    AUTO,
    @JsonProperty("x86")
    X86,
    @JsonProperty("arm")
    ARM
}
