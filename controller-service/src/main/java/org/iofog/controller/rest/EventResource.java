package org.iofog.controller.rest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.view.LogEntryView;
import org.iofog.controller.application.query.EventLog;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What has happened, as a list or live. */
@Path("/events")
@Tag(name = "Events")
public class EventResource {

    private static final int DEFAULT_LIMIT = 200;
    private static final int LARGEST_LIMIT = 1000;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    private final EventLog log;

    EventResource(EventLog log) {
        this.log = log;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=1")
    @Operation(
            summary = "Kept commands and events: who, what, when",
            description = "Those after the sequence number `after`, or the newest ones without it.")
    public Uni<List<LogEntryView>> list(
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String namespace,
            @RestQuery @Nullable String subject,
            @RestQuery @Nullable String correlationId,
            @RestQuery @Nullable String limit) {
        Long wanted = Parameters.number("limit", limit);
        int bounded = wanted == null ? DEFAULT_LIMIT : (int) Math.min(wanted, LARGEST_LIMIT);
        return log.read(filter(namespace, subject, correlationId), Parameters.number("after", after), bounded);
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @Operation(
            summary = "Kept events, then each new one, as server-sent events",
            description = "Starts after `after` or the Last-Event-ID header; without either, with what happens next.")
    public Multi<OutboundSseEvent> follow(
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String namespace,
            @RestQuery @Nullable String subject,
            @RestQuery @Nullable String correlationId,
            @RestHeader("Last-Event-ID") @Nullable String lastEventId,
            @Context Sse sse) {
        Long start = Parameters.number("Last-Event-ID", lastEventId);
        if (start == null) {
            start = Parameters.number("after", after);
        }
        Multi<OutboundSseEvent> events = log.follow(
                        filter(namespace, subject, correlationId), start == null ? log.newest() : start)
                .map(entry -> event(sse, entry));
        Multi<OutboundSseEvent> keepAlive = Multi.createFrom()
                .ticks()
                .every(KEEP_ALIVE)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("keep-alive").build());
        return Multi.createBy().merging().withRequests(1).streams(events, keepAlive);
    }

    private static EventLog.Filter filter(
            @Nullable String namespace, @Nullable String subject, @Nullable String correlationId) {
        return new EventLog.Filter(namespace, subject, correlationId);
    }

    private static OutboundSseEvent event(Sse sse, LogEntryView entry) {
        return sse.newEventBuilder()
                .id(String.valueOf(entry.sequence()))
                .name(entry.type())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(LogEntryView.class, entry)
                .build();
    }
}
