package org.iofog.agent.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.iofog.agent.application.session.TaskLedger;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.message.MessageTypes;

/** Keeps the outcomes of the last tasks in one file. */
public final class FileTaskLedger implements TaskLedger {

    private static final int TASKS_KEPT = 200;
    private static final ObjectMapper JSON = ContractJson.mapper();

    private final JsonFile<Ledger> file;

    FileTaskLedger(Path directory) {
        file = new JsonFile<>(directory, "tasks.json", Ledger.class);
    }

    @Override
    public synchronized Optional<AgentReport> outcomeOf(String taskId) {
        return read().tasks().stream()
                .filter(entry -> entry.taskId().equals(taskId))
                .findFirst()
                .map(Entry::toReport);
    }

    @Override
    public synchronized void keep(String taskId, AgentReport outcome) {
        List<Entry> tasks = new ArrayList<>(read().tasks());
        tasks.removeIf(entry -> entry.taskId().equals(taskId));
        tasks.add(new Entry(taskId, MessageTypes.nameOf(outcome), JSON.valueToTree(outcome)));
        file.write(new Ledger(tasks.subList(Math.max(0, tasks.size() - TASKS_KEPT), tasks.size())));
    }

    @Override
    public void forget() {
        file.delete();
    }

    private Ledger read() {
        return file.read().orElse(new Ledger(List.of()));
    }

    record Ledger(List<Entry> tasks) {}

    record Entry(String taskId, String type, JsonNode outcome) {

        AgentReport toReport() {
            return (AgentReport)
                    JSON.convertValue(outcome, MessageTypes.named(type).body());
        }
    }
}
