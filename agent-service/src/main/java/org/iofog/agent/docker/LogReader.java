package org.iofog.agent.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.LogContainerCmd;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.util.EnumMap;
import java.util.Map;
import org.iofog.agent.application.EngineFailure.NoSuchContainer;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.application.container.LogListener;
import org.iofog.agent.application.container.LogQuery;
import org.jspecify.annotations.Nullable;

/** Turns the frames of a container's log into whole lines. */
final class LogReader {

    private final LogListener listener;
    private final Map<StreamType, LineAssembler> partial = new EnumMap<>(StreamType.class);
    private final StreamCallback<Frame> stream = new StreamCallback<>(this::take);

    private LogReader(LogListener listener) {
        this.listener = listener;
    }

    static Subscription read(DockerClient engine, String container, LogQuery query, LogListener listener) {
        try {
            engine.inspectContainerCmd(container).exec();
        } catch (NotFoundException e) {
            throw new NoSuchContainer("The container %s is gone.".formatted(container), e);
        }
        return new LogReader(listener).started(command(engine, container, query));
    }

    private static LogContainerCmd command(DockerClient engine, String container, LogQuery query) {
        LogContainerCmd command = engine.logContainerCmd(container)
                .withStdOut(true)
                .withStdErr(true)
                .withFollowStream(query.follow());
        if (query.tail() == null) {
            command.withTailAll();
        } else {
            command.withTail(query.tail());
        }
        if (query.since() != null) {
            command.withSince(Math.toIntExact(query.since().getEpochSecond()));
        }
        return command;
    }

    private Subscription started(LogContainerCmd command) {
        LogSubscription subscription = new LogSubscription();
        stream.whenEnded(subscription::ended);
        command.exec(stream);
        return subscription;
    }

    private void take(Frame frame) {
        String lines = partial.computeIfAbsent(frame.getStreamType(), type -> new LineAssembler())
                .add(frame.getPayload());
        if (!lines.isEmpty()) {
            listener.lines(lines);
        }
    }

    private void flush() {
        partial.values().stream()
                .map(LineAssembler::rest)
                .filter(rest -> !rest.isEmpty())
                .forEach(listener::lines);
    }

    /** Ends the reading, and keeps silent about an end that was asked for. */
    private final class LogSubscription implements Subscription {

        private volatile boolean closed;

        void ended(@Nullable Throwable failure) {
            if (!closed) {
                flush();
                listener.ended(failure == null ? null : "The log broke off: " + EngineMessages.of(failure) + ".");
            }
        }

        @Override
        public void close() {
            closed = true;
            stream.close();
        }
    }
}
