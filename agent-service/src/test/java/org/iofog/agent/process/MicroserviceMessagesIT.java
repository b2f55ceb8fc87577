package org.iofog.agent.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.agent.process.ControllerSide.soon;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentTask.Detach;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.amqp.management.QueueDefinition;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.spec.Secret;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.mesh.Containers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Microservices in real containers that call the Local API with nothing but busybox. */
class MicroserviceMessagesIT {

    @RegisterExtension
    static final BusExtension BUS = new BusExtension();

    private static final String POST =
            "post() { /bin/busybox wget -q -O - --header 'Content-Type: application/json' --post-data \"$2\""
                    + " http://iofog:54321/v2/$1 2>&1; /bin/busybox echo; }; ";
    private static final String PUBLISH =
            "post messages/new '{\"publisher\":\"'$SELFNAME'\",\"version\":4,\"infotype\":\"text\","
                    + "\"infoformat\":\"utf-8\",\"contentdata\":\"SGk=\"}'";
    private static final String FETCH = "post messages/next '{\"id\":\"'$SELFNAME'\"}'";
    private static final String CONFIGURATION = "post config/get '{\"id\":\"'$SELFNAME'\"}'";

    private final Containers docker = Containers.ofThisMachine();
    private ControllerSide controller;
    private AgentInProcess agent;

    @BeforeEach
    void start() {
        controller = ControllerSide.of(BUS);
        agent = new AgentInProcess(controller.identity(), BUS.vertx());
        var user = BUS.broker().controller();
        agent.messageNetwork()
                .use(new MessagingEndpoint(
                        "127.0.0.1",
                        URI.create(BUS.broker().url()).getPort(),
                        user.user(),
                        new Secret(user.password())));
    }

    @AfterEach
    void close() {
        agent.close();
    }

    @Test
    void messagesGoFromContainerToContainer() {
        DesiredMicroservice filter = Microservices.running(again(FETCH), "deploy");
        DesiredMicroservice sensor =
                Microservices.routed(Microservices.running(again(PUBLISH), "deploy"), Map.of(), filter.uuid());
        createQueue(filter.uuid());

        controller.want(1, "deploy", sensor, filter);

        awaitOutput(sensor, "\"status\":\"okay\",\"timestamp\":");
        awaitOutput(filter, "\"publisher\":\"" + sensor.uuid() + "\"");
        awaitOutput(filter, "\"contentdata\":\"SGk=\"");
    }

    @Test
    void aChangedConfigurationReachesTheSameContainer() {
        DesiredMicroservice former =
                Microservices.routed(Microservices.running(again(CONFIGURATION), "deploy"), Map.of("rate", 5));
        controller.want(1, "deploy", former);
        awaitOutput(former, "{\\\"rate\\\":5}");
        String container = containerOf(former);

        controller.want(2, "change", Microservices.routed(former, Map.of("rate", 6)));

        awaitOutput(former, "{\\\"rate\\\":6}");
        assertThat(containerOf(former)).isEqualTo(container);
    }

    @Test
    void noContainerSpeaksForAnother() {
        DesiredMicroservice victim = Microservices.sleeping("deploy");
        DesiredMicroservice thief =
                Microservices.running(again("post config/get '{\"id\":\"" + victim.uuid() + "\"}'"), "deploy");

        controller.want(1, "deploy", victim, thief);

        awaitOutput(thief, "403 Forbidden");
        assertThat(outputOf(thief)).doesNotContain("okay");
    }

    @Test
    void theNetworkGoesWithTheAgent() {
        controller.want(1, "deploy", Microservices.sleeping("deploy"));
        controller.awaitReady("deploy");
        assertThat(docker.networksOf(controller.identity().uuid())).hasSize(1);

        controller.ask(new Detach("detach"));

        soon().until(agent::isDetached);
        assertThat(docker.networksOf(controller.identity().uuid())).isEmpty();
    }

    private static String again(String call) {
        return POST + "while true; do " + call + "; sleep 1; done";
    }

    private void awaitOutput(DesiredMicroservice microservice, String text) {
        soon().pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(outputOf(microservice)).contains(text));
    }

    private String outputOf(DesiredMicroservice microservice) {
        return String.join("\n", docker.lines("logs", containerOf(microservice)));
    }

    private String containerOf(DesiredMicroservice microservice) {
        List<String> containers = docker.runningOf(controller.identity().uuid(), microservice.name());
        assertThat(containers).hasSize(1);
        return containers.getFirst();
    }

    private static void createQueue(String microservice) {
        try (BrokerManagement management =
                new BrokerManagement(BUS.asController().connection())) {
            management
                    .createQueue(QueueDefinition.anycast(Addresses.messages(microservice)))
                    .await()
                    .atMost(Duration.ofSeconds(20));
        }
    }
}
