package org.iofog.contract.mesh;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The place of a router in the mesh: others may connect to an interior one, an edge one only dials out. */
public enum RouterMode {
    @JsonProperty("interior")
    INTERIOR,
    @JsonProperty("edge")
    EDGE,
    @JsonProperty("none")
    NONE
}
