package org.iofog.contract.iomessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.iofog.contract.iomessage.SocketFrames.Receipt;
import org.junit.jupiter.api.Test;

class SocketFramesTest {

    private static final byte[] RECEIPT = IoMessages.hex("0e 03 08 616263 0000000000000102");

    @Test
    void putsTheLengthBeforeAMessage() {
        byte[] frame = SocketFrames.message(IoMessages.SMALL_BYTES);

        assertThat(frame).startsWith(0x0D, 0, 0, 0, IoMessages.SMALL_BYTES.length);
        assertThat(SocketFrames.message(ByteBuffer.wrap(frame))).isEqualTo(IoMessages.SMALL);
    }

    @Test
    void refusesAFrameOfAnotherLength() {
        byte[] frame = SocketFrames.message(IoMessages.SMALL_BYTES);
        frame[4]++;

        assertThatThrownBy(() -> SocketFrames.message(ByteBuffer.wrap(frame)))
                .isInstanceOf(MalformedIoMessage.class)
                .hasMessage("The frame is not a message of the length it tells.");
    }

    @Test
    void tellsIdAndTimeInAReceipt() {
        assertThat(SocketFrames.receipt(new Receipt("abc", 258))).isEqualTo(RECEIPT);
        assertThat(SocketFrames.receipt(ByteBuffer.wrap(RECEIPT))).isEqualTo(new Receipt("abc", 258));
    }

    @Test
    void refusesAReceiptThatIsTorn() {
        assertThatThrownBy(() -> SocketFrames.receipt(ByteBuffer.wrap(RECEIPT, 0, RECEIPT.length - 1)))
                .isInstanceOf(MalformedIoMessage.class);
    }
}
