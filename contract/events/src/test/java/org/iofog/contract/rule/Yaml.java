package org.iofog.contract.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.iofog.contract.spec.MicroserviceSpec;

/** Specifications as a user writes them. */
final class Yaml {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder(new YAMLFactory()).build();

    private Yaml() {}

    static <T> T read(String yaml, Class<T> type) {
        try {
            return MAPPER.readValue(yaml, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** A valid microservice with these keys under {@code container}. */
    static MicroserviceSpec microserviceWithContainer(String keys) {
        return read(
                "{agent: {name: agent-1}, images: {x86: busybox}, container: {%s}}".formatted(keys),
                MicroserviceSpec.class);
    }
}
