package org.iofog.agent.application.messages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.iomessage.IoMessage;
import org.iofog.contract.iomessage.IoMessageBinary;
import org.iofog.contract.spec.ContainerSpec;

/** Microservices that only exchange messages, whose contents are numbers. */
public final class Exchanged {

    private static final ContainerSpec CONTAINER =
            new ContainerSpec(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null, null);

    private Exchanged() {}

    public static DesiredState state(DesiredMicroservice... microservices) {
        return new DesiredState(
                "agent", "agent-1", "default", 1, AgentSettings.DEFAULTS, List.of(), List.of(microservices), List.of());
    }

    public static DesiredMicroservice microservice(String uuid, String... receivers) {
        return microservice(uuid, List.of(receivers), Map.of());
    }

    public static DesiredMicroservice microservice(String uuid, List<String> receivers, Map<String, Object> config) {
        return new DesiredMicroservice(
                uuid,
                "ms-" + uuid.substring(0, Math.min(6, uuid.length())),
                null,
                UUID.randomUUID().toString(),
                1,
                "image",
                2,
                false,
                CONTAINER,
                RunState.RUNNING,
                0,
                "correlation",
                null,
                receivers,
                config);
    }

    public static IoMessage message(int number) {
        return IoMessage.of("text", "utf-8", Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    }

    /** A message of 16 KiB. */
    public static IoMessage large(int number) {
        return IoMessage.of("text", "utf-8", "%016384d".formatted(number).getBytes(StandardCharsets.UTF_8));
    }

    public static int number(byte[] encoded) {
        return number(IoMessageBinary.decode(encoded));
    }

    public static int number(IoMessage message) {
        return Integer.parseInt(new String(message.contentData(), StandardCharsets.UTF_8));
    }
}
