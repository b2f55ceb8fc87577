package org.iofog.testkit.mesh;

import java.util.List;
import java.util.Map;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.spec.AgentReference;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.Images;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.view.MicroserviceView;

/** Microservices that need nothing but the local busybox image. */
public final class Microservices {

    /** Sleeps, and ends at once when told to, where a bare sleep waits out the whole grace period. */
    public static final List<String> STOPPABLE =
            List.of("/bin/busybox", "sh", "-c", "trap 'exit 0' TERM; /bin/busybox sleep 1000000 & wait");

    public static final int SPOKEN_FOR_AT = 9000;

    private static final Images BUSYBOX = new Images(null, "iofog-test/busybox:1", "iofog-test/busybox:1", "local");

    private Microservices() {}

    public static CreateMicroservice createSleeper(String name, String agent) {
        return new CreateMicroservice("default", name, sleeper(name, agent, "1000000"));
    }

    public static CreateMicroservice createStoppable(String name, String agent) {
        return new CreateMicroservice("default", name, running(STOPPABLE, name, agent));
    }

    /**
     * One that joins each connection to its port {@link #SPOKEN_FOR_AT} with the Local API of its agent, so that a test can
     * speak for it from its own address.
     *
     * @param routes names of those that receive its messages
     */
    public static CreateMicroservice createSpokenFor(
            String application, String name, String agent, List<String> routes) {
        String relay = "trap 'exit 0' TERM; /bin/busybox nc -ll -p %d -e /bin/busybox nc iofog 54321 & wait"
                .formatted(SPOKEN_FOR_AT);
        MicroserviceSpec running = running(List.of("/bin/busybox", "sh", "-c", relay), name, agent);
        return new CreateMicroservice(
                "default", name, running.withApplication(application).withRoutes(routes));
    }

    /** One that ends at once when told to. */
    public static CreateMicroservice createWithPorts(String name, String agent, List<PortMapping> ports) {
        return createServer(name, agent, STOPPABLE, ports);
    }

    public static CreateMicroservice createServer(
            String name, String agent, List<String> command, List<PortMapping> ports) {
        MicroserviceSpec spec = running(command, name, agent);
        return new CreateMicroservice(
                "default", name, spec.withContainer(spec.container().withPorts(ports)));
    }

    public static MicroserviceSpec sleeper(String name, String agent, String seconds) {
        return running(List.of("/bin/busybox", "sleep", seconds), name, agent);
    }

    private static MicroserviceSpec running(List<String> command, String name, String agent) {
        ContainerSpec container =
                new ContainerSpec(command, List.of(), List.of(), List.of(), List.of(), null, null, null, null, null);
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
