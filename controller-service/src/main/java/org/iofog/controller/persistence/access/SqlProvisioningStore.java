package org.iofog.controller.persistence.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.iofog.contract.agent.Membership;
import org.iofog.contract.event.AgentEvent.AgentProvisioned;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.message.MessageTypes;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.application.command.ChangeSignal;
import org.iofog.controller.application.command.ChangeSignals;
import org.iofog.controller.application.membership.ProvisioningStore;
import org.iofog.controller.domain.login.Credential;
import org.iofog.controller.persistence.sql.Database;
import org.iofog.controller.persistence.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Deleting the key's row is what makes it good once: a second user waits for the first and then finds none. */
@ApplicationScoped
class SqlProvisioningStore implements ProvisioningStore {

    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final String PUT_KEY = """
            with agent as (select uuid from agents where namespace = $1 and name = $2),
                former as (delete from provisioning_keys where agent_uuid in (select uuid from agent) or expires < now())
            insert into provisioning_keys (hash, agent_uuid, expires) select $3, uuid, $4 from agent""";
    private static final String TAKE_KEY =
            "delete from provisioning_keys where hash = $1 and expires > $2 returning agent_uuid";

    /** A revocation that is still to be published would end the new access; one under way is waited for. */
    private static final String OVERTAKE_REVOCATION = """
            with shard as (
                select shard from outbox_shards where shard = abs(hashtext($1)) % 16 for update)
            delete from outbox where aggregate = $1 and kind = 'REVOKE_ACCESS' and shard in (select shard from shard)""";

    private static final String REPLACE_TOKEN = """
            with former as (update agent_credentials set ended = $4 where agent_uuid = $3 and ended is null)
            insert into agent_credentials (credential, key, agent_uuid, issued) values ($1, $2, $3, $4)""";
    private static final String UPDATE_AGENT = """
            update agents
            set state = $2, state_since = $3, desired_generation = desired_generation + 1,
                config = config || coalesce($4::text::jsonb, '{}'::jsonb)
            where uuid = $1
            returning uuid, namespace, name""";
    private static final String ADD_EVENT = """
            with logged as (
                insert into event_log (at, type, id, correlation_id, namespace, subject, data)
                values ($1, $2, $3, $3, $4, $5, $6::text::jsonb))
            insert into outbox (shard, kind, aggregate, message_id, correlation_id, address, type, payload, created)
            values (abs(hashtext($7)) % 16, 'EVENT', $7, $3, $3, $2, $2, $6::text::jsonb, $1),
                (abs(hashtext($7)) % 16, 'DESIRED_STATE', $7, $8, $3, null, null, null, $1)""";

    private final Database database;
    private final ChangeSignals signals;

    SqlProvisioningStore(Database database, ChangeSignals signals) {
        this.database = database;
        this.signals = signals;
    }

    @Override
    public Uni<Boolean> putKey(String namespace, String agent, Credential key, Instant expires) {
        return database.change(PUT_KEY, Tuple.of(namespace, agent, key.hash(), Rows.time(expires)))
                .map(changed -> changed == 1);
    }

    @Override
    public Uni<Optional<Identity>> redeem(
            Credential key,
            Credential token,
            Architecture architecture,
            Instant now,
            Function<Identity, Uni<Void>> access) {
        return database.inTransaction(connection -> takeKey(connection, key, now)
                        .onItem()
                        .ifNotNull()
                        .transformToUni(uuid -> provision(connection, uuid, architecture, now)
                                .call(() -> overtakeRevocation(connection, uuid))
                                .call(() -> replaceToken(connection, uuid, token, now))
                                .call(access::apply))
                        .map(Optional::ofNullable))
                .invoke(provisioned -> provisioned.ifPresent(agent -> tell()));
    }

    private void tell() {
        signals.tell(ChangeSignal.OUTBOX_GREW, "");
        signals.tell(ChangeSignal.EVENT_LOGGED, "");
    }

    private static Uni<@Nullable String> takeKey(SqlConnection connection, Credential key, Instant now) {
        return connection
                .preparedQuery(TAKE_KEY)
                .mapping(row -> row.getString("agent_uuid"))
                .execute(Tuple.of(key.hash(), Rows.time(now)))
                .map(rows -> Rows.first(rows).orElse(null));
    }

    private static Uni<Identity> provision(
            SqlConnection connection, String uuid, Architecture architecture, Instant now) {
        Tuple values = Tuple.of(uuid, AgentView.State.OFFLINE.name(), Rows.time(now), known(architecture));
        return connection
                .preparedQuery(UPDATE_AGENT)
                .mapping(SqlProvisioningStore::identity)
                .execute(values)
                .map(rows -> rows.iterator().next())
                .call(agent -> addEvent(connection, agent, now));
    }

    private static Uni<Void> overtakeRevocation(SqlConnection connection, String uuid) {
        return connection
                .preparedQuery(OVERTAKE_REVOCATION)
                .execute(Tuple.of(uuid))
                .replaceWithVoid();
    }

    private static Uni<Void> replaceToken(SqlConnection connection, String uuid, Credential token, Instant now) {
        return connection
                .preparedQuery(REPLACE_TOKEN)
                .execute(Tuple.of(
                        Membership.credentialOf(token.value()), Membership.keyOf(token.value()), uuid, Rows.time(now)))
                .replaceWithVoid();
    }

    private static Uni<Void> addEvent(SqlConnection connection, Identity agent, Instant now) {
        AgentProvisioned event = new AgentProvisioned(agent.namespace(), agent.name(), agent.uuid());
        return connection
                .preparedQuery(ADD_EVENT)
                .execute(Tuple.tuple()
                        .addOffsetDateTime(Rows.time(now))
                        .addString(MessageTypes.nameOf(event))
                        .addString(UUID.randomUUID().toString())
                        .addString(event.namespace())
                        .addString(event.subject())
                        .addString(JSON.valueToTree(event).toString())
                        .addString(agent.uuid())
                        .addString(UUID.randomUUID().toString()))
                .replaceWithVoid();
    }

    private static @Nullable String known(Architecture architecture) {
        return architecture == Architecture.AUTO
                ? null
                : JSON.valueToTree(Map.of("agentType", architecture)).toString();
    }

    private static Identity identity(Row row) {
        return new Identity(row.getString("uuid"), row.getString("namespace"), row.getString("name"));
    }
}
