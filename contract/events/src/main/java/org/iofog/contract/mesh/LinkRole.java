package org.iofog.contract.mesh;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a link joins: an edge router to an interior one, or two interior ones. */
public enum LinkRole {
    @JsonProperty("edge")
    EDGE,
    @JsonProperty("inter-router")
    INTER_ROUTER
}
