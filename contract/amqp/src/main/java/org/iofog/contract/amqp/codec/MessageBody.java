package org.iofog.contract.amqp.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.message.Message;
import org.jspecify.annotations.Nullable;

/** The JSON in a message: a data section, or the plain string or binary that simple clients send. */
final class MessageBody {

    /** What the embedded bus takes, less room for properties. */
    static final int LIMIT_BYTES = (4 << 20) - (64 << 10);

    private MessageBody() {}

    /** @throws MalformedMessage if it is not there, too large, not JSON or not of this type */
    static <T> T read(ObjectMapper json, Message message, Class<T> type) {
        byte[] bytes = bytes(message);
        if (bytes.length > LIMIT_BYTES) {
            throw new MalformedMessage(tooLarge(bytes.length));
        }
        try {
            T data = json.readValue(bytes, type);
            if (data == null) {
                throw new MalformedMessage("The body is null and must be a JSON object.");
            }
            return data;
        } catch (JsonProcessingException e) {
            throw new MalformedMessage(JsonProblem.of(e), e);
        } catch (IOException e) {
            throw new MalformedMessage("The body cannot be read: " + e.getMessage(), e);
        }
    }

    static String tooLarge(int size) {
        return "The body has %d bytes, and the bus takes at most %d: send less at once.".formatted(size, LIMIT_BYTES);
    }

    private static byte[] bytes(Message message) {
        Object section = message.getBody();
        Object content = section instanceof AmqpValue value ? value.getValue() : section;
        if (section instanceof Data data) {
            content = data.getValue();
        }
        byte[] bytes = bytesOf(content);
        if (bytes == null || bytes.length == 0) {
            throw new MalformedMessage("The body is empty and must be a JSON object.");
        }
        return bytes;
    }

    private static byte @Nullable [] bytesOf(@Nullable Object content) {
        if (content instanceof Binary binary) {
            return binary.getArray().length == binary.getLength() ? binary.getArray() : copy(binary);
        }
        return content instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : null;
    }

    private static byte[] copy(Binary binary) {
        byte[] bytes = new byte[binary.getLength()];
        binary.asByteBuffer().get(bytes);
        return bytes;
    }
}
