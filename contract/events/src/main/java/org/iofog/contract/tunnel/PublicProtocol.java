package org.iofog.contract.tunnel;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What travels through a public port: {@code HTTP} is read and its headers added to, {@code TCP} passes untouched. */
public enum PublicProtocol {
    @JsonProperty("http")
    HTTP,
    @JsonProperty("tcp")
    TCP
}
