package org.iofog.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.tunnel.Container;
import org.iofog.tunnel.port.PortSettings;
import org.iofog.tunnel.wire.Ending;
import org.iofog.tunnel.wire.OpenRequest;
import org.iofog.tunnel.wire.StreamListener;
import org.iofog.tunnel.wire.TunnelOpener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing but the mapped port can be reached, and by nobody but who opens it. */
class TunnelAccessIT {

    private static final String OPENED = "opened";

    @RegisterExtension
    static final BusExtension BUS = new BusExtension();

    private final TunnelRig rig = new TunnelRig(BUS, PortSettings.usual("127.0.0.1"));

    @AfterEach
    void closeAll() throws Exception {
        rig.close();
    }

    @Test
    void refusesAMappingNobodyKnows() throws Exception {
        // Given
        String agent = rig.newAgent();
        PublicPort port = serve(agent, TunnelRig.tcp(agent, echo()));

        await().atMost(TunnelRig.SOON)
                .until(() -> open(TunnelRig.tunnelService(BUS), agent, port.mapping())
                        .equals(OPENED));

        // When
        String outcome = open(TunnelRig.tunnelService(BUS), agent, "another mapping");

        // Then
        assertThat(outcome).isEqualTo("NOT_SERVED");
    }

    @Test
    void keepsAnAgentsOwnCredentialsOutOfWhatTheTunnelServiceOpens() throws Exception {
        // Given
        String agent = rig.newAgent();
        String stranger = rig.newAgent();
        PublicPort port = serve(agent, TunnelRig.tcp(agent, echo()));

        // When
        String outcome = open(rig.accessOf(stranger), agent, port.mapping());

        // Then
        assertThat(outcome).isEqualTo("LOST");
    }

    @Test
    void letsAnAgentReachTheMappingsItOpensAndNoOther() throws Exception {
        // Given
        String agent = rig.newAgent();
        String host = rig.newAgent();
        PublicPort others = TunnelRig.tcp(agent, echo());
        PublicPort own = TunnelRig.openedBy(host, TunnelRig.tcp(agent, echo()));
        rig.closing(rig.serve(agent, others, own));
        rig.letOpen(host, agent);

        // Then
        await().atMost(TunnelRig.SOON)
                .until(() -> open(rig.accessOf(host), agent, own.mapping()).equals(OPENED));
        assertThat(open(rig.accessOf(host), agent, others.mapping())).isEqualTo("NOT_SERVED");
        assertThat(open(TunnelRig.tunnelService(BUS), agent, own.mapping())).isEqualTo("NOT_SERVED");
    }

    @Test
    void endsWhatPassesWhenTheRightIsTakenBack() throws Exception {
        // Given
        String agent = rig.newAgent();
        String host = rig.newAgent();
        PublicPort own = TunnelRig.openedBy(host, TunnelRig.tcp(agent, echo()));
        rig.closing(rig.serve(agent, own));
        rig.letOpen(host, agent);
        BlockingQueue<String> passing = new LinkedBlockingQueue<>();
        await().atMost(TunnelRig.SOON).until(() -> {
            passing.clear();
            return open(rig.accessOf(host), agent, own.mapping(), passing).equals(OPENED);
        });

        // When
        rig.letOpenNoMore(host, agent);

        // Then
        assertThat(passing.poll(TunnelRig.SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo("LOST");
        assertThat(open(rig.accessOf(host), agent, own.mapping())).isEqualTo("LOST");
    }

    private PublicPort serve(String agent, PublicPort port) {
        rig.closing(rig.serve(agent, port));
        return port;
    }

    private int echo() {
        Container container = Container.echo();
        rig.closing(container);
        return container.port();
    }

    /** What became of it; tries until it is connected to the bus. */
    private String open(BusAccess access, String agent, String mapping) throws InterruptedException {
        return open(access, agent, mapping, new LinkedBlockingQueue<>());
    }

    /** @param outcomes told of what follows, too */
    private String open(BusAccess access, String agent, String mapping, BlockingQueue<String> outcomes)
            throws InterruptedException {
        TunnelOpener opener = new TunnelOpener(BUS.vertx(), access);
        rig.closing(opener);
        opener.loop().execute(() -> opener.open(agent, new OpenRequest(mapping, "test"), new Outcome(outcomes)));
        return String.valueOf(outcomes.poll(TunnelRig.SOON.toSeconds(), TimeUnit.SECONDS));
    }

    private record Outcome(BlockingQueue<String> outcomes) implements StreamListener {

        @Override
        public void opened() {
            outcomes.add(OPENED);
        }

        @Override
        public void data(ByteBuf data) {
            data.release();
        }

        @Override
        public void finished() {}

        @Override
        public void ended(Ending ending) {
            outcomes.add(ending.cause().name());
        }

        @Override
        public void writable() {}
    }
}
