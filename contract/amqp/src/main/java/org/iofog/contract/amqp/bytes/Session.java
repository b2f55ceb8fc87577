package org.iofog.contract.amqp.bytes;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.UnsignedInteger;
import org.apache.qpid.proton.amqp.transport.Attach;
import org.apache.qpid.proton.amqp.transport.Begin;
import org.apache.qpid.proton.amqp.transport.Close;
import org.apache.qpid.proton.amqp.transport.Detach;
import org.apache.qpid.proton.amqp.transport.End;
import org.apache.qpid.proton.amqp.transport.ErrorCondition;
import org.apache.qpid.proton.amqp.transport.Flow;
import org.apache.qpid.proton.amqp.transport.Transfer;
import org.jspecify.annotations.Nullable;

/** The links of one connection, and how many frames each side takes of the other. */
final class Session extends ChannelInboundHandlerAdapter {

    static final UnsignedInteger WINDOW = UnsignedInteger.valueOf(Integer.MAX_VALUE);

    /** More than the largest message has in the smallest frames a router is known to ask for. */
    private static final int FRAMES_OF_MESSAGE = 64;

    /** What is settled as it is sent needs no name of its own. */
    private static final Binary TAG = new Binary(new byte[1]);

    private final FrameWriter out;
    private final TypeCodec codec;
    private final int largestFrame;
    private final Consumer<String> ended;
    private final Map<String, Link> asked = new HashMap<>();
    private final Map<UnsignedInteger, Link> attached = new HashMap<>();
    private final BitSet handles = new BitSet();

    private long room;
    private int nextIncoming;
    private int nextOutgoing;
    private int nextDelivery;
    private int links;

    /** @param ended called when the bus ends the session or falls silent, with the reason */
    Session(FrameWriter out, TypeCodec codec, Begin begin, int largestFrame, Consumer<String> ended) {
        this.out = out;
        this.codec = codec;
        this.largestFrame = largestFrame;
        this.ended = ended;
        room = begin.getIncomingWindow().longValue();
        nextIncoming = begin.getNextOutgoingId().intValue();
    }

    static Begin begin() {
        Begin begin = new Begin();
        begin.setNextOutgoingId(UnsignedInteger.ZERO);
        begin.setIncomingWindow(WINDOW);
        begin.setOutgoingWindow(WINDOW);
        return begin;
    }

    UnsignedInteger newHandle() {
        int free = handles.nextClearBit(0);
        handles.set(free);
        return UnsignedInteger.valueOf(free);
    }

    int nextLink() {
        return links++;
    }

    void attach(Link link, Attach attach) {
        asked.put(attach.getName(), link);
        out.frame(Frames.AMQP, attach);
    }

    void detach(Link link) {
        Detach detach = new Detach();
        detach.setHandle(link.handle);
        detach.setClosed(true);
        out.frame(Frames.AMQP, detach);
    }

    /** Whether a message of any size can go out whole. */
    boolean hasRoom() {
        return room >= FRAMES_OF_MESSAGE;
    }

    void send(UnsignedInteger handle, ByteBuf bytes) {
        Transfer transfer = new Transfer();
        transfer.setHandle(handle);
        transfer.setDeliveryId(UnsignedInteger.valueOf(nextDelivery++));
        transfer.setDeliveryTag(TAG);
        transfer.setMessageFormat(UnsignedInteger.ZERO);
        transfer.setSettled(true);
        int frames = out.message(transfer, bytes, largestFrame);
        nextOutgoing += frames;
        room -= frames;
    }

    /** @param received messages so far; so many more may come */
    void credit(UnsignedInteger handle, int received, int more) {
        Flow flow = windows();
        flow.setHandle(handle);
        flow.setDeliveryCount(UnsignedInteger.valueOf(received));
        flow.setLinkCredit(UnsignedInteger.valueOf(more));
        out.frame(Frames.AMQP, flow);
    }

    private Flow windows() {
        Flow flow = new Flow();
        flow.setNextIncomingId(UnsignedInteger.valueOf(nextIncoming));
        flow.setIncomingWindow(WINDOW);
        flow.setNextOutgoingId(UnsignedInteger.valueOf(nextOutgoing));
        flow.setOutgoingWindow(WINDOW);
        return flow;
    }

    void skipSection(ByteBuf message) {
        codec.read(message);
    }

    /** The bus answers, and then nothing comes any more. */
    void close() {
        out.frame(Frames.AMQP, new Close());
        out.flush();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf frame = (ByteBuf) message;
        try {
            Frames.skipHead(frame);
            if (frame.isReadable()) {
                received(codec.read(frame), frame);
            }
        } finally {
            frame.release();
        }
    }

    private void received(Object performative, ByteBuf payload) {
        switch (performative) {
            case Transfer transfer -> transfer(transfer, payload);
            case Flow flow -> flow(flow);
            case Attach answer -> attached(answer);
            case Detach detach -> detached(detach);
            case End end -> ended.accept(sentence(end.getError(), "The bus ended the session."));
            case Close close -> ended.accept(sentence(close.getError(), "The bus closed the connection."));
            default -> {
                // Nothing here waits for a disposition.
            }
        }
    }

    private void transfer(Transfer transfer, ByteBuf part) {
        nextIncoming++;
        Link link = attached.get(transfer.getHandle());
        if (link != null) {
            link.transfer(transfer, part);
        }
    }

    private void flow(Flow flow) {
        boolean wasFull = !hasRoom();
        long window = flow.getIncomingWindow().longValue();
        UnsignedInteger arrived = flow.getNextIncomingId();
        room = arrived == null ? window : window - Integer.toUnsignedLong(nextOutgoing - arrived.intValue());
        Link link = flow.getHandle() == null ? null : attached.get(flow.getHandle());
        if (link != null) {
            link.flow(flow);
        }
        if (wasFull) {
            senders().forEach(ByteSender::roomier);
        }
        if (flow.getEcho()) {
            out.frame(Frames.AMQP, windows());
        }
    }

    private Collection<ByteSender> senders() {
        return attached.values().stream()
                .filter(ByteSender.class::isInstance)
                .map(ByteSender.class::cast)
                .toList();
    }

    private void attached(Attach answer) {
        Link link = asked.remove(answer.getName());
        if (link != null) {
            attached.put(answer.getHandle(), link);
            link.attached(answer);
        }
    }

    private void detached(Detach detach) {
        Link link = attached.remove(detach.getHandle());
        if (link != null) {
            link.detached(sentence(detach.getError(), "The bus closed the link."));
            handles.clear(link.handle.intValue());
        }
    }

    static String sentence(@Nullable ErrorCondition error, String otherwise) {
        if (error == null) {
            return otherwise;
        }
        return error.getDescription() == null ? String.valueOf(error.getCondition()) : error.getDescription();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent idle && idle.state() == IdleState.WRITER_IDLE) {
            out.heartbeat();
        } else if (event instanceof IdleStateEvent) {
            ended.accept("The bus is silent.");
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        ended.accept(String.valueOf(cause.getMessage()));
    }
}
