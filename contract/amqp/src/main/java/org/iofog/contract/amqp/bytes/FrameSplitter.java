package org.iofog.contract.amqp.bytes;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.CorruptedFrameException;
import org.jspecify.annotations.Nullable;

/** Splits what arrives into frames: whole ones stay where they lie, only what came in parts is put together. */
final class FrameSplitter extends ChannelInboundHandlerAdapter {

    private @Nullable ByteBuf torn;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf arrived = (ByteBuf) message;
        try {
            while (arrived.isReadable()) {
                ByteBuf frame = next(context, arrived);
                if (frame != null) {
                    context.fireChannelRead(frame);
                }
            }
        } finally {
            arrived.release();
        }
    }

    private @Nullable ByteBuf next(ChannelHandlerContext context, ByteBuf arrived) {
        if (torn != null) {
            return completed(torn, arrived);
        }
        boolean measurable = arrived.readableBytes() >= Integer.BYTES;
        int length = measurable ? length(arrived) : Integer.BYTES;
        if (measurable && arrived.readableBytes() >= length) {
            return arrived.readRetainedSlice(length);
        }
        torn = context.alloc().ioBuffer(length).writeBytes(arrived);
        return null;
    }

    private @Nullable ByteBuf completed(ByteBuf begun, ByteBuf arrived) {
        fill(begun, arrived, Integer.BYTES);
        if (begun.readableBytes() < Integer.BYTES) {
            return null;
        }
        int length = length(begun);
        fill(begun, arrived, length);
        if (begun.readableBytes() < length) {
            return null;
        }
        torn = null;
        return begun;
    }

    private static void fill(ByteBuf begun, ByteBuf arrived, int length) {
        int missing = Math.max(0, length - begun.readableBytes());
        begun.writeBytes(arrived, Math.min(missing, arrived.readableBytes()));
    }

    private static int length(ByteBuf begun) {
        int length = Frames.length(begun);
        if (length < Frames.HEAD_BYTES || length > Frames.LARGEST) {
            throw new CorruptedFrameException("The bus sent a frame of " + length + " bytes.");
        }
        return length;
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (torn != null) {
            torn.release();
            torn = null;
        }
    }
}
