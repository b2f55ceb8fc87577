package org.iofog.embedded;

/**
 * Everything a client needs to know, as it stands in {@code connection.json}.
 *
 * @param busUrl such as {@code amqp://127.0.0.1:5672}
 * @param databaseUrl such as {@code postgresql://127.0.0.1:5432/iofog}
 */
public record Connection(
        String busUrl,
        Credentials controller,
        Credentials operator,
        Credentials router,
        Credentials tunnel,
        String databaseUrl,
        String databaseUser,
        String databasePassword) {}
