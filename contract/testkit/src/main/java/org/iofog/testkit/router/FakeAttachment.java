package org.iofog.testkit.router;

import io.vertx.proton.ProtonClient;
import io.vertx.proton.ProtonClientOptions;
import io.vertx.proton.ProtonConnection;
import io.vertx.proton.ProtonSender;
import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.proton.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A router's connection to a broker, with auto-links by which its management takes requests from there. It is made once,
 * when the router starts.
 */
final class FakeAttachment {

    private static final String MANAGEMENT = "$management";

    private final FakeRouter router;
    private final FakeEntity connector;
    private final Map<String, ProtonSender> answers = new HashMap<>();
    private @Nullable ProtonConnection connection;

    FakeAttachment(FakeRouter router, FakeEntity connector) {
        this.router = router;
        this.connector = connector;
    }

    void connect() {
        ProtonClientOptions options = new ProtonClientOptions();
        options.addEnabledSaslMechanism("PLAIN");
        ProtonClient.create(router.network().vertx())
                .connect(
                        options,
                        connector.text("host"),
                        connector.port(),
                        connector.text("saslUsername"),
                        connector.text("saslPassword"),
                        connected -> {
                            if (connected.succeeded()) {
                                attach(connected.result());
                            }
                        });
    }

    void close() {
        if (connection != null) {
            connection.disconnect();
        }
    }

    private void attach(ProtonConnection opening) {
        connection = opening;
        opening.setContainer(router.id()).open();
        router.entities(EntityType.AUTO_LINK)
                .filter(link -> link.text("connection").equals(connector.name()))
                .forEach(link -> attach(opening, link));
    }

    private void attach(ProtonConnection on, FakeEntity link) {
        String there = link.text("externalAddress");
        if (link.text("direction").equals("out")) {
            answers.put(there, on.createSender(there).open());
        } else if (link.text("address").endsWith(MANAGEMENT)) {
            on.createReceiver(there)
                    .handler((delivery, message) -> answer(message))
                    .open();
        }
    }

    private void answer(Message request) {
        ProtonSender sender = answers.get(request.getReplyTo());
        Message reply = new FakeManagement(router).reply(request);
        if (sender != null && reply != null) {
            sender.send(reply);
        }
    }
}
