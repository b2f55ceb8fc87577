package org.iofog.contract.iomessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class IoMessageBinaryTest {

    @Test
    void writesTheKnownBytes() {
        assertThat(IoMessageBinary.encode(IoMessages.FULL)).isEqualTo(IoMessages.FULL_BYTES);
        assertThat(IoMessageBinary.encode(IoMessages.SMALL)).isEqualTo(IoMessages.SMALL_BYTES);
    }

    @Test
    void readsTheKnownBytes() {
        assertThat(IoMessageBinary.decode(IoMessages.FULL_BYTES)).isEqualTo(IoMessages.FULL);
        assertThat(IoMessageBinary.decode(IoMessages.SMALL_BYTES)).isEqualTo(IoMessages.SMALL);
    }

    @Test
    void findsTheIdAlone() {
        assertThat(IoMessageBinary.idOf(IoMessages.FULL_BYTES)).isEqualTo("id1");
        assertThat(IoMessageBinary.idOf(IoMessages.SMALL_BYTES)).isEmpty();
    }

    @Test
    void keepsEveryField() {
        IoMessage read = IoMessageBinary.decode(IoMessages.FULL_BYTES);

        assertThat(IoMessageJson.write(read)).isEqualTo(IoMessageJson.write(IoMessages.FULL));
        assertThat(read.tag()).isEqualTo("täg");
        assertThat(read.timestamp()).isEqualTo(0x0102030405060708L);
        assertThat(read.contextData()).containsExactly(1, 2);
    }

    @Test
    void carriesTheLongestTexts() {
        IoMessage longest = IoMessageBinary.decode(IoMessageBinary.encode(
                IoMessage.of("t".repeat(255), "f", new byte[70_000]).withOrigin("i".repeat(255), "p", -1)));

        assertThat(longest.infoType()).hasSize(255);
        assertThat(longest.id()).hasSize(255);
        assertThat(longest.timestamp()).isEqualTo(-1);
        assertThat(longest.contentData()).hasSize(70_000);
    }

    @Test
    void refusesATextThatHasNoRoom() {
        assertThatThrownBy(() -> IoMessageBinary.encode(IoMessage.of("t".repeat(256), "f", new byte[0])))
                .isInstanceOf(MalformedIoMessage.class)
                .hasMessage("The field infotype has 256 bytes and may have 255 at most.");
    }

    @Test
    void refusesEveryTruncation() {
        for (int length = 0; length < IoMessages.FULL_BYTES.length; length++) {
            byte[] truncated = Arrays.copyOf(IoMessages.FULL_BYTES, length);
            assertThatThrownBy(() -> IoMessageBinary.decode(truncated)).isInstanceOf(MalformedIoMessage.class);
        }
    }

    @Test
    void refusesWhatFollowsTheMessage() {
        byte[] longer = Arrays.copyOf(IoMessages.FULL_BYTES, IoMessages.FULL_BYTES.length + 1);

        assertThatThrownBy(() -> IoMessageBinary.decode(longer))
                .hasMessage("The message is 1 bytes longer than its header tells.");
    }

    @Test
    void refusesAnotherVersion() {
        byte[] other = IoMessages.FULL_BYTES.clone();
        other[1] = 5;

        assertThatThrownBy(() -> IoMessageBinary.decode(other))
                .hasMessage("The message is of version 5; only version 4 is known.");
    }

    @Test
    void readsNumbersInAsFewBytesAsTheyNeed() {
        byte[] header = HexFormat.of()
                .parseHex("0004" + "00" + "0000" + "00" + "02" + "01" + "01" + "06" + "01" + "0000" + "0000" + "01"
                        + "0000" + "0000" + "0000" + "01" + "04" + "05" + "00000001" + "00000001");
        byte[] values = HexFormat.of()
                .parseHex("012c" + "00" + "03" + "01a203b5de1d" + "70" + "00" + "ff" + "74657874" + "7574662d38" + "00"
                        + "41");

        IoMessage read = IoMessageBinary.decode(joined(header, values));

        assertThat(read.sequenceNumber()).isEqualTo(300);
        assertThat(read.sequenceTotal()).isZero();
        assertThat(read.priority()).isEqualTo((byte) 3);
        assertThat(read.timestamp()).isEqualTo(0x01a203b5de1dL);
        assertThat(read.difficultyTarget()).isEqualTo(255);
        assertThat(read.infoFormat()).isEqualTo("utf-8");
        assertThat(read.contentData()).containsExactly('A');
    }

    @Test
    void refusesANumberThatHasNoRoom() {
        byte[] other = IoMessages.FULL_BYTES.clone();
        other[6] = 5;

        assertThatThrownBy(() -> IoMessageBinary.decode(other))
                .hasMessage("The field sequencenumber has 5 bytes and may have 4 at most.");
    }

    @Test
    void refusesALengthBeyondTwoGibibytes() {
        byte[] other = IoMessages.SMALL_BYTES.clone();
        Arrays.fill(other, 25, 33, (byte) 0xFF);

        assertThatThrownBy(() -> IoMessageBinary.decode(other))
                .hasMessage("The message ends within the field contextdata.");
    }

    private static byte[] joined(byte[] header, byte[] values) {
        return ByteBuffer.allocate(header.length + values.length)
                .put(header)
                .put(values)
                .array();
    }
}
