package org.iofog.contract.iomessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;

/** The JSON format: all fields under their lower-case names, context and content in base64. */
public final class IoMessageJson {

    private IoMessageJson() {}

    /** Every field is there; one that is absent in the message as an empty text or a zero. */
    public static ObjectNode write(IoMessage message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", message.id())
                .put("tag", message.tag())
                .put("groupid", message.groupId())
                .put("sequencenumber", message.sequenceNumber())
                .put("sequencetotal", message.sequenceTotal())
                .put("priority", message.priority())
                .put("timestamp", message.timestamp())
                .put("publisher", message.publisher())
                .put("authid", message.authId())
                .put("authgroup", message.authGroup())
                .put("version", IoMessage.VERSION)
                .put("chainposition", message.chainPosition())
                .put("hash", message.hash())
                .put("previoushash", message.previousHash())
                .put("nonce", message.nonce())
                .put("difficultytarget", message.difficultyTarget())
                .put("infotype", message.infoType())
                .put("infoformat", message.infoFormat())
                .put("contextdata", Base64.getEncoder().encodeToString(message.contextData()))
                .put("contentdata", Base64.getEncoder().encodeToString(message.contentData()));
    }

    /**
     * Needs publisher, version, infotype, infoformat and contentdata; unknown fields are passed over.
     *
     * @throws MalformedIoMessage naming the field that is missing or not as it must be
     */
    public static IoMessage read(JsonNode json) {
        JsonFields fields = new JsonFields(json);
        fields.require("publisher", "version", "infotype", "infoformat", "contentdata");
        fields.requireText("publisher", "infotype", "infoformat");
        fields.requireVersion(IoMessage.VERSION);
        return new IoMessage(
                fields.text("id"),
                fields.text("tag"),
                fields.text("groupid"),
                (int) fields.number("sequencenumber", Integer.MIN_VALUE, Integer.MAX_VALUE),
                (int) fields.number("sequencetotal", Integer.MIN_VALUE, Integer.MAX_VALUE),
                (byte) fields.number("priority", Byte.MIN_VALUE, Byte.MAX_VALUE),
                fields.number("timestamp", Long.MIN_VALUE, Long.MAX_VALUE),
                fields.text("publisher"),
                fields.text("authid"),
                fields.text("authgroup"),
                fields.number("chainposition", Long.MIN_VALUE, Long.MAX_VALUE),
                fields.text("hash"),
                fields.text("previoushash"),
                fields.text("nonce"),
                (int) fields.number("difficultytarget", Integer.MIN_VALUE, Integer.MAX_VALUE),
                fields.text("infotype"),
                fields.text("infoformat"),
                fields.base64("contextdata"),
                fields.base64("contentdata"));
    }
}
