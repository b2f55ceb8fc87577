package org.iofog.controller.persistence.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.Secret;

/** Bodies as they may be kept and shown: without secrets. */
final class Redaction {

    private static final ObjectMapper JSON =
            ContractJson.mapper().registerModule(new SimpleModule().addSerializer(Secret.class, new Asterisks()));

    private Redaction() {}

    static JsonNode of(Object body) {
        return JSON.valueToTree(body);
    }

    private static final class Asterisks extends StdSerializer<Secret> {

        private static final long serialVersionUID = 1L;

        Asterisks() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret secret, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Secret.REDACTED.value());
        }
    }
}
