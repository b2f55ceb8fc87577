package org.iofog.controller.persistence.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentTask.LearnController;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.message.MessageTypes;
import org.iofog.contract.spec.Secret;
import org.iofog.controller.application.command.ChangeSignal;
import org.iofog.controller.application.command.ChangeSignals;
import org.iofog.controller.config.ControllerConfig;
import org.iofog.controller.persistence.sql.Database;
import org.iofog.controller.persistence.sql.Rows;
import org.jboss.logging.Logger;

/**
 * Tells hosts that were provisioned before hosts were told where their controller is, and how they are known there. Nobody
 * has a key of theirs, so they get one, once; the task is sent at every start, as nothing tells that it was done.
 */
@ApplicationScoped
public class FormerHosts {

    private static final Logger LOG = Logger.getLogger(FormerHosts.class);

    private static final ObjectMapper JSON = ContractJson.mapper();

    private static final String ENROL = """
            insert into agent_credentials (credential, key, agent_uuid, issued, sent)
            select gen_random_uuid(), gen_random_uuid() || '-' || gen_random_uuid(), a.uuid, now(), true
            from (select uuid from agents where state in ('ONLINE', 'OFFLINE') for update) a
            where not exists (select 1 from agent_credentials c where c.agent_uuid = a.uuid and c.ended is null)""";

    private static final String ENROLLED =
            "select agent_uuid, credential, key from agent_credentials where sent and ended is null";

    private static final String SEND = """
            insert into outbox (shard, kind, aggregate, message_id, correlation_id, address, type, payload, created)
            values (abs(hashtext($1)) % 16, 'TASK', $1, $2, $2, $3, $4, $5::text::jsonb, now())""";

    private final Database database;
    private final ChangeSignals signals;
    private final ControllerConfig config;

    FormerHosts(Database database, ChangeSignals signals, ControllerConfig config) {
        this.database = database;
        this.signals = signals;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        config.http()
                .advertisedUrl()
                .ifPresent(url -> tell(url)
                        .subscribe()
                        .with(
                                told -> {},
                                failure -> LOG.warnf(
                                        "Hosts that do not know their controller were not told: %s",
                                        failure.getMessage())));
    }

    /** @param url where hosts reach this control plane */
    public Uni<Void> tell(String url) {
        return database.inTransaction(connection -> connection
                        .query(ENROL)
                        .execute()
                        .chain(() -> connection
                                .query(ENROLLED)
                                .mapping(row -> task(row, url))
                                .execute())
                        .map(Rows::list)
                        .flatMap(tasks -> send(connection, tasks)))
                .invoke(sent -> signals.tell(ChangeSignal.OUTBOX_GREW, ""));
    }

    private static Uni<Void> send(SqlConnection connection, List<Tuple> tasks) {
        return tasks.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(SEND).executeBatch(tasks).replaceWithVoid();
    }

    private static Tuple task(Row row, String url) {
        String id = UUID.randomUUID().toString();
        String agent = row.getString("agent_uuid");
        LearnController task =
                new LearnController(id, url, row.getString("credential"), new Secret(row.getString("key")));
        return Tuple.of(
                agent,
                id,
                Addresses.tasks(agent),
                MessageTypes.nameOf(task),
                JSON.valueToTree(task).toString());
    }
}
