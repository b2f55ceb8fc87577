package org.iofog.testkit.mesh;

import java.util.List;
import java.util.Map;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.spec.AgentReference;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.Images;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.view.MicroserviceView;

/** Microservices that need nothing but the local busybox image. */
public final class Microservices {

    public static final List<String> SLEEP_LONG = List.of("/bin/busybox", "sleep", "1000000");

    private static final Images BUSYBOX = new Images(null, "iofog-test/busybox:1", "iofog-test/busybox:1", "local");

    private Microservices() {}

    public static CreateMicroservice createSleeper(String name, String agent) {
        return new CreateMicroservice("default", name, sleeper(name, agent, "1000000"));
    }

    public static MicroserviceSpec sleeper(String name, String agent, String seconds) {
        ContainerSpec container = new ContainerSpec(
                List.of("/bin/busybox", "sleep", seconds),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null);
        return new MicroserviceSpec(
                name, new AgentReference(agent, null), BUSYBOX, container, Map.of(), null, List.of(), null);
    }

    public static boolean runsUpToDate(MicroserviceView microservice) {
        return microservice.placements().stream()
                .anyMatch(placement -> placement.observed() != null
                        && placement.observed().state() == ContainerState.RUNNING
                        && placement.observed().generation() == microservice.generation());
    }
}
