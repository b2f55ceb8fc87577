package org.iofog.cli.describe;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.iofog.cli.output.Documents;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A resource as a document that can be deployed again.
 *
 * @param spec what is wanted
 * @param status what is observed; passed over when the document is deployed
 */
@RegisterForReflection
record DescribedDocument(
        String apiVersion,
        String kind,
        Metadata metadata,
        @Nullable Object spec,
        @Nullable Object status) {
    private static final ObjectMapper MAPPER = mapper();

    /** The header's name and place. */
    @RegisterForReflection
    record Metadata(@Nullable String name, @Nullable String namespace) {}

    static DescribedDocument of(
            Kind kind,
            @Nullable String name,
            @Nullable String namespace,
            @Nullable Object spec,
            @Nullable Object status) {
        return new DescribedDocument(Kind.API_VERSION, kind.yamlName(), new Metadata(name, namespace), spec, status);
    }

    /** A value as it stands in the document, for what is to be added to it. */
    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    String toYaml() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(kind + " cannot be written", e);
        }
    }

    /** Leaves out empty lists and maps where they say nothing; an empty text, or no upstream router, is a value. */
    private static ObjectMapper mapper() {
        ObjectMapper mapper = Documents.yamlMapper();
        mapper.setDefaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS));
        JsonInclude.Value whatIsSet = JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS);
        mapper.configOverride(String.class).setInclude(whatIsSet);
        mapper.configOverride(AgentConfigSpec.class).setInclude(whatIsSet);
        return mapper;
    }
}
