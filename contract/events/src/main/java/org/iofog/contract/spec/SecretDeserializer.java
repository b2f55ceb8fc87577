package org.iofog.contract.spec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes a YAML number as its text: a password of digits needs no quotes. */
final class SecretDeserializer extends StdScalarDeserializer<Secret> {

    private static final long serialVersionUID = 1L;

    SecretDeserializer() {
        super(Secret.class);
    }

    @Override
    public @Nullable Secret deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getValueAsString();
        return text == null ? (Secret) context.handleUnexpectedToken(Secret.class, parser) : new Secret(text);
    }
}
