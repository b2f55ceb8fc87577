package org.iofog.controller.persistence.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.iofog.controller.application.command.ChangeSignal;
import org.iofog.controller.persistence.sql.Patience;
import org.jboss.logging.Logger;

/**
 * Sends signals to the other copies by {@code NOTIFY}: what comes while one statement is under way goes with the next,
 * and never within the transaction that is told of, as commits that notify wait for each other. For one Vert.x context.
 */
final class SignalPost {

    private static final Logger LOG = Logger.getLogger(SignalPost.class);

    /** A signal need not survive a crash, so it does not wait for the disk. */
    private static final String NOTIFY = """
            select set_config('synchronous_commit', 'off', true), pg_notify(channel, letter)
            from unnest($1::text[], $2::text[]) as signal (channel, letter)""";

    private final Pool pool;
    private final String sender = UUID.randomUUID() + " ";
    private final Set<Letter> waiting = new LinkedHashSet<>();
    private boolean underWay;

    SignalPost(Pool pool) {
        this.pool = pool;
    }

    void send(ChangeSignal signal, String payload) {
        waiting.add(new Letter(signal.channel(), sender + payload));
        sendWaiting();
    }

    /** The payload, where the letter is not this copy's own. */
    Optional<String> open(String letter) {
        return letter.startsWith(sender) ? Optional.empty() : Optional.of(letter.substring(letter.indexOf(' ') + 1));
    }

    private void sendWaiting() {
        if (underWay || waiting.isEmpty()) {
            return;
        }
        underWay = true;
        List<Letter> letters = new ArrayList<>(waiting);
        waiting.clear();
        // Tuple.of(array, array) takes the second one for its variable arguments.
        Tuple values = Tuple.tuple()
                .addArrayOfString(letters.stream().map(Letter::channel).toArray(String[]::new))
                .addArrayOfString(letters.stream().map(Letter::text).toArray(String[]::new));
        pool.preparedQuery(NOTIFY)
                .execute(values)
                .timeout(Patience.LONGEST.toSeconds(), SECONDS)
                .onComplete(sent -> {
                    if (sent.failed()) {
                        LOG.warnf(
                                "other copies were not told of changes: %s",
                                sent.cause().getMessage());
                    }
                    underWay = false;
                    sendWaiting();
                });
    }

    private record Letter(String channel, String text) {}
}
