package org.iofog.agent.process;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.iofog.contract.agent.Membership;
import org.iofog.contract.agent.Membership.Answer;
import org.iofog.contract.agent.Membership.Question;
import org.iofog.contract.agent.Membership.Standing;
import org.iofog.contract.view.ProvisionedAgent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the controller, while the bus lets this host in no more, whether it was removed. Only an answer that proves to
 * come from its own control plane counts; with none the agent goes on with what it knows.
 */
final class RemovalWatch implements Consumer<@Nullable String> {

    private static final Logger LOG = Logger.getLogger(RemovalWatch.class);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(15);
    private static final int NONCE_BYTES = 16;

    private final ProvisionedAgent identity;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Instant next = Instant.MIN;
    private volatile boolean removed;

    RemovalWatch(ProvisionedAgent identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    boolean isRemoved() {
        return removed;
    }

    /** @param problem null: connected */
    @Override
    public void accept(@Nullable String problem) {
        String controller = identity.controllerUrl();
        Instant now = clock.instant();
        if (problem != null && controller != null && !now.isBefore(next) && asking.compareAndSet(false, true)) {
            next = now.plus(BETWEEN_QUESTIONS);
            Thread.ofVirtual().name("removal-watch").start(() -> ask(controller));
        }
    }

    private void ask(String controller) {
        try {
            removed = isRemovedAccordingTo(controller);
        } catch (CommandFailure e) {
            LOG.debugf("The controller does not tell whether this agent was removed: %s", e.getMessage());
        } finally {
            asking.set(false);
        }
    }

    private boolean isRemovedAccordingTo(String controller) {
        String token = identity.token().value();
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        Question question = new Question(Membership.credentialOf(token), nonce);
        Answer answer = new ControllerHttp(controller).post("/agent/membership", question, Answer.class);
        if (!Membership.isGenuine(answer, nonce, token)) {
            LOG.warnf("%s is not this agent's control plane; its answer does not count.", controller);
            return false;
        }
        return answer.standing() == Standing.REMOVED;
    }
}
