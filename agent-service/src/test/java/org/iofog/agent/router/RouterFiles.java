package org.iofog.agent.router;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.spec.Secret;

/** Configurations as the router service sends them, each of one edge router with a spare link to the bus. */
public final class RouterFiles {

    private RouterFiles() {}

    /** @param receivers uuids of the microservices whose messages wait here */
    public static RouterConfiguration edge(String agent, String revision, String... receivers) {
        return configuration(agent, revision, RouterMode.EDGE, new Secret(text(agent, receivers)));
    }

    public static RouterConfiguration none(String agent, String revision) {
        return configuration(agent, revision, RouterMode.NONE, null);
    }

    /** With the placeholders in it. */
    public static String text(String agent, String... receivers) {
        StringBuilder text = new StringBuilder(resource().replace("AGENT", agent));
        for (String receiver : receivers) {
            String address = "addressConfigurations.\"%s\".".formatted(Addresses.messages(receiver));
            String queue = address + "queueConfigs.\"%s\".".formatted(Addresses.messages(receiver));
            text.append(address).append("routingTypes=ANYCAST\n");
            text.append(queue).append("routingType=ANYCAST\n");
            text.append(queue).append("durable=true\n");
        }
        return text.toString();
    }

    private static RouterConfiguration configuration(String agent, String revision, RouterMode mode, Secret file) {
        return new RouterConfiguration(
                agent,
                revision,
                RouterEngine.ARTEMIS,
                mode,
                agent,
                file,
                new MessagingEndpoint("127.0.0.1", null, agent, new Secret("${agent.password}")));
    }

    private static String resource() {
        try (InputStream file = RouterFiles.class.getResourceAsStream("/router/edge.properties")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
