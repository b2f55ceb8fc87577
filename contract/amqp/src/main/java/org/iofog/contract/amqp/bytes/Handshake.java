package org.iofog.contract.amqp.bytes;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleStateHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.UnsignedInteger;
import org.apache.qpid.proton.amqp.security.SaslCode;
import org.apache.qpid.proton.amqp.security.SaslInit;
import org.apache.qpid.proton.amqp.security.SaslMechanisms;
import org.apache.qpid.proton.amqp.security.SaslOutcome;
import org.apache.qpid.proton.amqp.transport.Begin;
import org.apache.qpid.proton.amqp.transport.Close;
import org.apache.qpid.proton.amqp.transport.Open;
import org.iofog.contract.amqp.BusAccess;
import org.jspecify.annotations.Nullable;

/** Logs in, opens the connection and its session, and leaves the channel to the session. */
final class Handshake extends ChannelInboundHandlerAdapter {

    private static final Symbol PLAIN = Symbol.valueOf("PLAIN");

    /** A bus that says nothing for twice as long is gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final BusAccess access;
    private final TypeCodec codec = new TypeCodec();
    private final FrameWriter out;
    private final Consumer<Session> opened;
    private final Consumer<String> ended;
    private @Nullable Open theirs;

    Handshake(Channel channel, BusAccess access, Consumer<Session> opened, Consumer<String> ended) {
        this.access = access;
        this.out = new FrameWriter(channel, codec);
        this.opened = opened;
        this.ended = ended;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        out.protocol(Frames.LOGIN_PROTOCOL);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf frame = (ByteBuf) message;
        try {
            if (!Frames.isProtocol(frame)) {
                Frames.skipHead(frame);
                received(context, codec.read(frame));
            }
        } finally {
            frame.release();
        }
    }

    private void received(ChannelHandlerContext context, Object said) {
        switch (said) {
            case SaslMechanisms offered -> login(offered);
            case SaslOutcome outcome -> loggedIn(outcome);
            case Open open -> theirs = open;
            case Begin begin -> begun(context, begin);
            case Close close -> ended.accept(Session.sentence(close.getError(), "The bus closed the connection."));
            default -> ended.accept("The bus says what cannot be understood.");
        }
    }

    private void login(SaslMechanisms offered) {
        if (!List.of(offered.getSaslServerMechanisms()).contains(PLAIN)) {
            ended.accept("The bus does not take a user and a password.");
            return;
        }
        String answer = "\0" + access.user() + "\0" + access.password().value();
        SaslInit init = new SaslInit();
        init.setMechanism(PLAIN);
        init.setInitialResponse(new Binary(answer.getBytes(StandardCharsets.UTF_8)));
        init.setHostname(access.host());
        out.frame(Frames.LOGIN, init);
    }

    private void loggedIn(SaslOutcome outcome) {
        if (outcome.getCode() != SaslCode.OK) {
            ended.accept("The bus does not know the user or has another password.");
            return;
        }
        Open open = new Open();
        open.setContainerId(access.user() + "-" + UUID.randomUUID());
        open.setHostname(access.host());
        open.setMaxFrameSize(UnsignedInteger.valueOf(Frames.LARGEST));
        open.setIdleTimeOut(UnsignedInteger.valueOf(HEARTBEAT.toMillis()));
        out.protocol(Frames.PROTOCOL);
        out.frame(Frames.AMQP, open);
        out.frame(Frames.AMQP, Session.begin());
    }

    private void begun(ChannelHandlerContext context, Begin begin) {
        Session session = new Session(out, codec, begin, largestFrame(), ended);
        context.pipeline()
                .addLast(
                        new IdleStateHandler(2 * HEARTBEAT.toMillis(), heartbeatMillis(), 0, TimeUnit.MILLISECONDS),
                        session)
                .remove(this);
        opened.accept(session);
    }

    private int largestFrame() {
        UnsignedInteger asked = theirs == null ? null : theirs.getMaxFrameSize();
        return asked == null ? Frames.LARGEST : (int) Math.min(asked.longValue(), Frames.LARGEST);
    }

    private long heartbeatMillis() {
        UnsignedInteger asked = theirs == null ? null : theirs.getIdleTimeOut();
        return asked == null ? HEARTBEAT.toMillis() : asked.longValue() / 2;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        ended.accept(String.valueOf(cause.getMessage()));
    }
}
