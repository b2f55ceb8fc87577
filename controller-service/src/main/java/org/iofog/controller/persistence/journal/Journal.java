package org.iofog.controller.persistence.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.message.MessageTypes;
import org.iofog.controller.persistence.sql.Rows;
import org.iofog.controller.persistence.sql.Sql;

/** What is only ever added to: commands, pending work, stamps, tasks, events and the outbox, in one statement. */
public final class Journal {

    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final String APPEND = """
            with input as materialized (select cast(cast(:entry as text) as jsonb) as entry),
                command as (insert into commands
                    select (jsonb_populate_record(cast(null as commands), row)).*
                    from input, jsonb_array_elements(entry -> 'commands') as row),
                work as (insert into pending_work
                    select r.* from input, jsonb_populate_recordset(cast(null as pending_work), entry -> 'work') as r),
                stamp as (insert into phase_stamps
                    select r.* from input, jsonb_populate_recordset(cast(null as phase_stamps), entry -> 'stamps') as r
                    on conflict do nothing),
                task as (insert into tasks
                    select r.* from input, jsonb_populate_recordset(cast(null as tasks), entry -> 'tasks') as r),
                event as (insert into event_log (at, type, id, correlation_id, actor, namespace, subject, data)
                    select at, type, id, correlation_id, actor, namespace, subject, data
                    from input, jsonb_populate_recordset(cast(null as event_log), entry -> 'events'))
            insert into outbox (shard, kind, aggregate, message_id, correlation_id, causation_id, actor, deadline,
                address, type, payload, created)
            select abs(hashtext(aggregate)) % 16, kind, aggregate, message_id, correlation_id, causation_id, actor, deadline,
                address, type, payload, created
            from input, jsonb_populate_recordset(cast(null as outbox), entry -> 'outbox')""";

    private Journal() {}

    public static Uni<Void> append(JournalEntry entry, Session session) {
        if (entry.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Sql.of(APPEND, session)
                .set("entry", Rows.text(entry.rows()))
                .change()
                .replaceWithVoid();
    }

    /** The replies to those of these commands that were handled before, by their ids. */
    public static Uni<Map<String, CommandReply>> repliesTo(Collection<String> commandIds, Session session) {
        Map<String, CommandReply> replies = new HashMap<>();
        return Sql.of("select id, reply_type, cast(reply as text) as reply from commands where id = any(:ids)", session)
                .set("ids", commandIds)
                .each(row ->
                        replies.put(row.getString("id"), reply(row.getString("reply_type"), row.getString("reply"))))
                .replaceWith(replies);
    }

    private static CommandReply reply(String type, String body) {
        try {
            return (CommandReply) JSON.readValue(body, MessageTypes.named(type).body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored reply is no " + type, e);
        }
    }
}
