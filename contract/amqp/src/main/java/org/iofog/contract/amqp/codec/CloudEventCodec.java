package org.iofog.contract.amqp.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.message.Message;
import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.agent.LogChunk;
import org.iofog.contract.command.Command;
import org.iofog.contract.event.Event;
import org.iofog.contract.mesh.MeshNamespacesQuery;
import org.iofog.contract.mesh.MeshQuery;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.message.MessageType;
import org.iofog.contract.message.MessageTypes;
import org.iofog.contract.message.UnknownMessageType;
import org.iofog.contract.tunnel.PublicPortsQuery;
import org.jspecify.annotations.Nullable;

/**
 * An envelope as an AMQP message and back: CloudEvents 1.0, binary content mode, JSON body.
 *
 * <p>Message id and correlation id repeat the attributes {@code id} and {@code correlationid}, for clients that know
 * nothing of CloudEvents. Logs are not kept over a restart of the broker; everything else is. Only a task expires on the
 * bus: an expired command must still be reported, and a newer desired state replaces an older one anyway. Events and
 * mesh queries are grouped by namespace: of several consumers of one queue, all of a namespace reach the same one.
 */
public final class CloudEventCodec {

    static final String CONTENT_TYPE = "application/json";

    private final ObjectMapper json = ContractJson.mapper();

    /** @throws MessageRefused if the body is larger than the bus takes */
    public Message encode(String address, Envelope<?> envelope) {
        Message message = Message.Factory.create();
        message.setAddress(address);
        message.setMessageId(envelope.id());
        message.setCorrelationId(envelope.correlationId());
        message.setContentType(CONTENT_TYPE);
        message.setCreationTime(envelope.time().toEpochMilli());
        message.setDurable(outlivesTheBroker(envelope.data()));
        message.setGroupId(group(envelope.data()));
        if (envelope.deadline() != null && envelope.data() instanceof AgentTask) {
            message.setExpiryTime(Date.from(envelope.deadline()).getTime());
        }
        message.setApplicationProperties(new ApplicationProperties(attributes(envelope)));
        message.setBody(new Data(new Binary(body(envelope.data()))));
        return message;
    }

    /**
     * @throws MalformedMessage if it is not a message of the contract
     * @throws UnknownMessageType if it is one of a type this version does not know
     */
    public Envelope<?> decode(Message message) {
        CloudEventAttributes attributes = new CloudEventAttributes(message);
        requireVersion(attributes.required("specversion"));
        String id = attributes.required("id");
        String source = attributes.required("source");
        MessageType<?> type = MessageTypes.named(attributes.required("type"));
        return new Envelope<>(
                id,
                source,
                attributes.time("time").orElseGet(Instant::now),
                attributes.optional("correlationid").orElse(id),
                attributes.optional("causationid").orElse(null),
                attributes.optional("actor").orElse(null),
                attributes.time("deadline").orElse(null),
                data(type, message));
    }

    private static boolean outlivesTheBroker(Object data) {
        return switch (data) {
            case LogChunk log -> false;
            case MeshQuery question -> false;
            case MeshNamespacesQuery question -> false;
            case PublicPortsQuery question -> false;
            default -> true;
        };
    }

    private static Map<String, Object> attributes(Envelope<?> envelope) {
        Map<String, Object> attributes = new HashMap<>();
        put(attributes, "specversion", "1.0");
        put(attributes, "id", envelope.id());
        put(attributes, "source", envelope.source());
        put(attributes, "type", MessageTypes.nameOf(envelope.data()));
        put(attributes, "time", envelope.time());
        put(attributes, "correlationid", envelope.correlationId());
        put(attributes, "causationid", envelope.causationId());
        put(attributes, "actor", envelope.actor());
        put(attributes, "deadline", envelope.deadline());
        put(attributes, "subject", subject(envelope.data()));
        return attributes;
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(CloudEventAttributes.PREFIX + name, value.toString());
        }
    }

    private static @Nullable String group(Object data) {
        if (data instanceof MeshQuery query) {
            return query.namespace();
        }
        return data instanceof Event event ? event.namespace() : null;
    }

    private static @Nullable String subject(Object data) {
        if (data instanceof MeshQuery query) {
            return query.namespace();
        }
        if (data instanceof Command command) {
            return command.subject();
        }
        return data instanceof Event event ? event.subject() : null;
    }

    private byte[] body(Object data) {
        try {
            byte[] bytes = json.writeValueAsBytes(data);
            if (bytes.length > MessageBody.LIMIT_BYTES) {
                throw new MessageRefused(MessageBody.tooLarge(bytes.length));
            }
            return bytes;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(data.getClass() + " cannot be written as JSON", e);
        }
    }

    private Object data(MessageType<?> type, Message message) {
        Object data = MessageBody.read(json, message, type.body());
        if (data instanceof Command command) {
            RequiredFields.check(command);
        }
        return data;
    }

    private static void requireVersion(String version) {
        if (!"1.0".equals(version)) {
            throw new MalformedMessage("cloudEvents:specversion is \"" + version + "\" and must be 1.0.");
        }
    }
}
