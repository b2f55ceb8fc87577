package org.iofog.contract.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A directory of the agent's host, or a named volume, inside the container.
 *
 * @param hostDestination absolute path on the agent's host for {@code bind}, volume name for {@code volume}
 * @param containerDestination absolute path inside the container
 * @param accessMode {@code rw} unless given
 * @param type {@code bind} unless given
 */
public record VolumeMapping(String hostDestination, String containerDestination, AccessMode accessMode, Type type) {

    public VolumeMapping {
        accessMode = accessMode == null ? AccessMode.READ_WRITE : accessMode;
        type = type == null ? Type.BIND : type;
    }

    /** Whether the container may write. */
    public enum AccessMode {
        @JsonProperty("ro")
        READ_ONLY,
        @JsonProperty("rw")
        READ_WRITE
    }

    /** Where the data lives. */
    public enum Type {
        @JsonProperty("bind")
        BIND,
        @JsonProperty("volume")
        VOLUME
    }
}
