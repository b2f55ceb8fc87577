package org.iofog.systemtest;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.iofog.contract.command.ApplicationCommand.CreateApplication;
import org.iofog.contract.spec.AgentReference;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.Images;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;

/** Two microservices that send each other an ioMessage every half second and print what they receive. */
final class Conversation {

    private static final String SCRIPT = """
            call() { /bin/busybox wget -q -O - --header 'Content-Type: application/json' --post-data "$2" \
            http://iofog:54321/v2/$1 2>&1; /bin/busybox echo; }
            trap exit TERM
            while true; do
              call messages/new '{"publisher":"'$SELFNAME'","version":4,"infotype":"text","infoformat":"utf-8",\
            "contentdata":"SGk="}'
              call messages/next '{"id":"'$SELFNAME'"}'
              /bin/busybox sleep 0.5
            done & wait""";

    private final ControllerApi api;
    private final Containers containers;

    private Conversation(ControllerApi api, Containers containers) {
        this.api = api;
        this.containers = containers;
    }

    /** Between an agent and another. */
    static Conversation begin(ControllerApi api, Containers containers, String one, String other) {
        List<MicroserviceSpec> talkers = List.of(talker("one", one, "other"), talker("other", other, "one"));
        api.accept(new CreateApplication("default", "talk", new ApplicationSpec("talk", null, talkers, List.of())));
        return new Conversation(api, containers);
    }

    private static MicroserviceSpec talker(String name, String agent, String receiver) {
        List<String> command = List.of("/bin/busybox", "sh", "-c", SCRIPT);
        return new MicroserviceSpec(
                name,
                new AgentReference(agent, null),
                new Images(null, BusyboxImage.NAME, BusyboxImage.NAME, "local"),
                new ContainerSpec(command, List.of(), List.of(), List.of(), List.of(), null, null, null, null, null),
                Map.of(),
                null,
                List.of(receiver),
                null);
    }

    /** Both hear something they have not heard yet. */
    void goesOn() {
        int before = heardBy("one");
        int beforeOfOther = heardBy("other");
        await().atMost(Mesh.SOON)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> heardBy("one") > before + 2 && heardBy("other") > beforeOfOther + 2);
    }

    private int heardBy(String name) {
        String agent = api.microservice(name).spec().agent().name();
        return containers.runningOf(api.agent(agent).uuid(), name).stream()
                .flatMap(container -> containers.lines("logs", container).stream())
                .mapToInt(line -> line.split("\"publisher\":", -1).length - 1)
                .sum();
    }
}
