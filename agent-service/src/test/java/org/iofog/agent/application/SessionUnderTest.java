package org.iofog.agent.application;

import java.time.Clock;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.iofog.agent.application.session.AgentSession;
import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.agent.HostStatus;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.spec.Secret;
import org.iofog.contract.view.ProvisionedAgent;

/** An agent session on an engine in memory, with a journal that outlives it. */
public final class SessionUnderTest implements AutoCloseable {

    private static final ProvisionedAgent IDENTITY =
            new ProvisionedAgent(Desired.AGENT, "agent-1", "default", new Secret("token"), "amqp://nowhere:5672");

    public final FakeContainerEngine engine;
    final MemoryJournal journal;
    public final RecordingLink link = new RecordingLink();
    public final AgentSession session;

    public SessionUnderTest() {
        this(new FakeContainerEngine(), new MemoryJournal());
    }

    public SessionUnderTest(FakeContainerEngine engine, MemoryJournal journal) {
        this.engine = engine;
        this.journal = journal;
        session = new AgentSession(
                IDENTITY,
                "test",
                engine,
                new QuietHost(),
                journal,
                journal,
                link,
                LocalServices.NONE,
                Clock.systemUTC());
        session.start();
    }

    /** Ends the agent without a word and starts it anew on the same engine and journal. */
    public SessionUnderTest restarted() {
        close();
        return new SessionUnderTest(engine, journal);
    }

    public void receive(Envelope<? extends AgentTask> task) throws InterruptedException {
        session.tasks()
                .handle(new Envelope<>(
                        task.id(),
                        task.source(),
                        task.time(),
                        task.correlationId(),
                        task.causationId(),
                        task.actor(),
                        task.deadline(),
                        task.data()));
    }

    public static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(5));
    }

    @Override
    public void close() {
        session.close();
    }

    private static final class QuietHost implements HostProbe {

        @Override
        public HostStatus measure(String diskDirectory) {
            return new HostStatus(1, 100, 50, 100, 90, 10, "10.0.0.1", null);
        }

        @Override
        public Architecture architecture() {
            return Architecture.X86;
        }
    }
}
