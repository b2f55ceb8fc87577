package org.iofog.contract.amqp.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.CorruptedFrameException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameSplitterTest {

    private static final List<String> FRAMES = List.of(
            "414d515000010000",
            "00000008020000ff",
            "0000000c0200000001020304",
            "414d515003010000",
            "0000000902000000aa");

    private final EmbeddedChannel channel = new EmbeddedChannel(new FrameSplitter());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 8, 11, 13, 1000})
    void findsTheSameFramesHoweverTheyArrive(int bytesAtOnce) {
        // Given
        ByteBuf all = Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(String.join("", FRAMES)));

        // When
        while (all.isReadable()) {
            channel.writeInbound(all.readRetainedSlice(Math.min(bytesAtOnce, all.readableBytes())));
        }

        // Then
        assertThat(received()).isEqualTo(FRAMES);
        assertThat(all.refCnt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000007", "00020001", "ffffffff"})
    void refusesAFrameOfNoPossibleLength(String length) {
        ByteBuf begun = Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(length));

        assertThatExceptionOfType(CorruptedFrameException.class).isThrownBy(() -> channel.writeInbound(begun));
    }

    private List<String> received() {
        List<String> frames = new ArrayList<>();
        for (ByteBuf frame = channel.readInbound(); frame != null; frame = channel.readInbound()) {
            frames.add(ByteBufUtil.hexDump(frame));
            frame.release();
        }
        return frames;
    }
}
