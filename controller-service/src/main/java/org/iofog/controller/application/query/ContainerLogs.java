package org.iofog.controller.application.query;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.iofog.contract.agent.AgentTask.FetchLogs;
import org.iofog.contract.agent.LogChunk;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.MicroserviceView.PlacementView;
import org.iofog.controller.application.command.RequestRefused;
import org.jspecify.annotations.Nullable;

/** Fetches the log of a container from the agent it runs on, as the agent sends it. */
@ApplicationScoped
public class ContainerLogs {

    private static final Duration FIRST_CHUNK = Duration.ofSeconds(15);

    private final AgentQueries agents;
    private final AgentLogs logs;

    ContainerLogs(AgentQueries agents, AgentLogs logs) {
        this.agents = agents;
        this.logs = logs;
    }

    /**
     * Which part of the log.
     *
     * @param tail lines from the end; absent means all
     * @param follow go on as the log grows
     */
    public record Request(
            @Nullable Integer tail,
            boolean follow,
            @Nullable Instant since) {}

    /** Pieces of text. Fails with {@link RequestRefused} before the first where the agent is away or has no log. */
    public Multi<String> read(MicroserviceView microservice, Request request) {
        PlacementView placement = microservice.placements().stream()
                .findFirst()
                .orElseThrow(() -> new RequestRefused(
                        RejectionCode.NOT_FOUND,
                        "Microservice %s is on no agent, so it has no log: deploy it first."
                                .formatted(microservice.name())));
        return agents.named(microservice.namespace(), placement.agent())
                .onItem()
                .transformToMulti(agent -> agent.map(present -> fetch(present, microservice, request))
                        .orElseGet(() -> Multi.createFrom().failure(away(placement.agent()))));
    }

    private Multi<String> fetch(AgentView agent, MicroserviceView microservice, Request request) {
        if (agent.state() != AgentView.State.ONLINE) {
            return Multi.createFrom().failure(away(agent.name()));
        }
        FetchLogs task = new FetchLogs(
                UUID.randomUUID().toString(), microservice.uuid(), request.tail(), request.follow(), request.since());
        Multi<LogChunk> chunks = logs.fetch(agent.uuid(), task);
        Multi<LogChunk> answered =
                request.follow() ? chunks : chunks.ifNoItem().after(FIRST_CHUNK).failWith(() -> silent(agent.name()));
        return answered.onItem().transformToUniAndConcatenate(ContainerLogs::text);
    }

    private static Uni<String> text(LogChunk chunk) {
        if (chunk.error() == null) {
            return Uni.createFrom().item(chunk.text());
        }
        return chunk.sequence() == 0 && chunk.text().isEmpty()
                ? Uni.createFrom().failure(new RequestRefused(RejectionCode.FAILED, chunk.error()))
                : Uni.createFrom().item("%s%n[the log ended early: %s]%n".formatted(chunk.text(), chunk.error()));
    }

    private static RequestRefused away(String agent) {
        return new RequestRefused(
                RejectionCode.AGENT_OFFLINE,
                "Agent %s is offline, so its logs cannot be read: see to it that it runs and reaches the bus."
                        .formatted(agent));
    }

    private static RequestRefused silent(String agent) {
        return new RequestRefused(
                RejectionCode.UNAVAILABLE,
                "Agent %s sent no log within %d s: try again, or look whether it is overloaded."
                        .formatted(agent, FIRST_CHUNK.toSeconds()));
    }
}
