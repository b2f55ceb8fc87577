package org.iofog.agent.application;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.iofog.agent.application.session.TaskLedger;
import org.iofog.agent.domain.container.PlacementHistory;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.agent.DesiredState;

/** What outlives an agent's restart, in memory. */
public final class MemoryJournal implements Journal, TaskLedger {

    private volatile Optional<DesiredState> desired = Optional.empty();
    private volatile Map<String, PlacementHistory> histories = Map.of();
    private final Map<String, AgentReport> outcomes = new ConcurrentHashMap<>();

    @Override
    public Optional<DesiredState> desiredState() {
        return desired;
    }

    @Override
    public void keep(DesiredState state) {
        desired = Optional.of(state);
    }

    @Override
    public Map<String, PlacementHistory> histories() {
        return histories;
    }

    @Override
    public void keep(Map<String, PlacementHistory> byPlacement) {
        histories = byPlacement;
    }

    @Override
    public Optional<AgentReport> outcomeOf(String taskId) {
        return Optional.ofNullable(outcomes.get(taskId));
    }

    @Override
    public void keep(String taskId, AgentReport outcome) {
        outcomes.put(taskId, outcome);
    }

    @Override
    public void forget() {
        desired = Optional.empty();
        histories = Map.of();
        outcomes.clear();
    }
}
