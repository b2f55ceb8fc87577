package org.iofog.contract.iomessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.iofog.contract.message.ContractJson;
import org.junit.jupiter.api.Test;

class IoMessageJsonTest {

    private static final String FULL = """
            {"id":"id1","tag":"täg","groupid":"g","sequencenumber":1,"sequencetotal":2,"priority":3,\
            "timestamp":72623859790382856,"publisher":"pub","authid":"a","authgroup":"ag","version":4,\
            "chainposition":9,"hash":"h","previoushash":"ph","nonce":"n","difficultytarget":10,"infotype":"t",\
            "infoformat":"f","contextdata":"AQI=","contentdata":"SGk="}""";

    @Test
    void writesTheKnownText() {
        assertThat(IoMessageJson.write(IoMessages.FULL)).hasToString(FULL);
    }

    @Test
    void readsTheKnownText() {
        assertThat(IoMessageJson.read(json(FULL))).isEqualTo(IoMessages.FULL);
    }

    @Test
    void readsWhatAClientMustTellAndNoMore() {
        IoMessage message = IoMessageJson.read(json("""
                {"publisher":"p","version":4,"infotype":"text","infoformat":"utf-8","contentdata":"QQ==","other":[]}"""));

        assertThat(message).isEqualTo(IoMessages.SMALL.withOrigin("", "p", 0));
    }

    @Test
    void namesWhatIsMissing() {
        assertRefused("{}", "The field publisher is missing.");
        assertRefused("[]", "A message must be a JSON object.");
        assertRefused(FULL.replace("\"infotype\":\"t\"", "\"infotype\":null"), "The field infotype is missing.");
        assertRefused(FULL.replace("\"infotype\":\"t\"", "\"infotype\":\" \""), "The field infotype is empty.");
    }

    @Test
    void namesWhatIsWrong() {
        assertRefused(FULL.replace("\"version\":4", "\"version\":3"), "The field version is 3 and must be 4.");
        assertRefused(FULL.replace("\"tag\":\"täg\"", "\"tag\":7"), "The field tag must be a text.");
        assertRefused(
                FULL.replace("\"priority\":3", "\"priority\":300"),
                "The field priority must be a whole number from -128 to 127.");
        assertRefused(
                FULL.replace("\"sequencetotal\":2", "\"sequencetotal\":1.5"),
                "The field sequencetotal must be a whole number from -2147483648 to 2147483647.");
        assertThatThrownBy(() -> IoMessageJson.read(json(FULL.replace("SGk=", "#"))))
                .isInstanceOf(MalformedIoMessage.class)
                .hasMessageStartingWith("The field contentdata must be base64");
    }

    private static void assertRefused(String text, String sentence) {
        assertThatThrownBy(() -> IoMessageJson.read(json(text)))
                .isInstanceOf(MalformedIoMessage.class)
                .hasMessage(sentence);
    }

    private static JsonNode json(String text) {
        try {
            return ContractJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
