package org.iofog.contract.amqp.bytes;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import org.apache.qpid.proton.codec.AMQPDefinedTypes;
import org.apache.qpid.proton.codec.DecoderImpl;
import org.apache.qpid.proton.codec.EncoderImpl;

/** AMQP types as bytes and back. For one event loop. */
final class TypeCodec {

    /** More than anything this client says about itself. */
    private static final int ROOM = 4 << 10;

    private final DecoderImpl decoder = new DecoderImpl();
    private final EncoderImpl encoder = new EncoderImpl(decoder);
    private final ByteBuffer written = ByteBuffer.allocate(ROOM);

    TypeCodec() {
        AMQPDefinedTypes.registerAllTypes(decoder, encoder);
        encoder.setByteBuffer(written);
    }

    void write(Object value, ByteBuf to) {
        written.clear();
        encoder.writeObject(value);
        to.writeBytes(written.flip());
    }

    /** Moves the reader behind the value. */
    Object read(ByteBuf from) {
        ByteBuffer content = from.nioBuffer();
        decoder.setByteBuffer(content);
        Object value = decoder.readObject();
        from.skipBytes(content.position());
        return value;
    }
}
