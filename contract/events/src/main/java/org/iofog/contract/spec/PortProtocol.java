package org.iofog.contract.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What travels over a mapped port. {@code HTTP} differs from {@code TCP} only on a public port. */
public enum PortProtocol {
    @JsonProperty("http")
    HTTP,
    @JsonProperty("tcp")
    TCP,
    @JsonProperty("udp")
    UDP;

    /** The container engine's word for the transport: {@code tcp} or {@code udp}. */
    public String transport() {
        return this == UDP ? "udp" : "tcp";
    }
}
