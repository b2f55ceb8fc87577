package org.iofog.contract.mesh;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The program a router is. */
public enum RouterEngine {
    @JsonProperty("artemis")
    ARTEMIS,
    @JsonProperty("qpid")
    QPID
}
