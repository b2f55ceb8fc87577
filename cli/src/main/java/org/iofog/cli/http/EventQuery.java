package org.iofog.cli.http;

import org.jspecify.annotations.Nullable;

/**
 * Which of the kept commands and events; absent means any.
 *
 * @param after the sequence to go on behind
 * @param limit how many at most
 */
public record EventQuery(
        @Nullable Long after,
        @Nullable String namespace,
        @Nullable String subject,
        @Nullable String correlationId,
        @Nullable Integer limit) {

    public static EventQuery ofNamespace(String namespace) {
        return new EventQuery(null, namespace, null, null, null);
    }

    public static EventQuery ofCommand(String correlationId) {
        return new EventQuery(null, null, null, correlationId, null);
    }

    String toQuery() {
        return ControllerClient.query(
                "after",
                after,
                "namespace",
                namespace,
                "subject",
                subject,
                "correlationId",
                correlationId,
                "limit",
                limit);
    }
}
