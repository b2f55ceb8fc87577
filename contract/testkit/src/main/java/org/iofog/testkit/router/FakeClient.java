package org.iofog.testkit.router;

import io.vertx.proton.ProtonConnection;
import io.vertx.proton.ProtonDelivery;
import io.vertx.proton.ProtonHelper;
import io.vertx.proton.ProtonQoS;
import io.vertx.proton.ProtonReceiver;
import io.vertx.proton.ProtonSender;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.messaging.Rejected;
import org.apache.qpid.proton.amqp.messaging.Released;
import org.apache.qpid.proton.amqp.messaging.Source;
import org.apache.qpid.proton.amqp.transport.AmqpError;
import org.apache.qpid.proton.amqp.transport.ErrorCondition;
import org.apache.qpid.proton.message.Message;
import org.jspecify.annotations.Nullable;

/** A connection of a client: its links, and the replies on their way to it. */
final class FakeClient {

    private final FakeRouter router;
    private final FakeEntity listener;
    private final ProtonConnection connection;
    private final Map<String, FakeReplies> replies = new HashMap<>();
    private @Nullable FakePolicy rights;

    FakeClient(FakeRouter router, FakeEntity listener, ProtonConnection connection) {
        this.router = router;
        this.listener = listener;
        this.connection = connection;
        connection
                .setContainer(router.id())
                .setProperties(Map.of(
                        Symbol.valueOf("product"), router.network().dialect().product()))
                .setOfferedCapabilities(new Symbol[] {Symbol.valueOf("ANONYMOUS-RELAY")})
                .openHandler(opened -> open())
                .closeHandler(closed -> drop())
                .disconnectHandler(gone -> router.clients().remove(this))
                .sessionOpenHandler(session -> session.open())
                .receiverOpenHandler(this::sends)
                .senderOpenHandler(this::receives);
    }

    private void open() {
        policy();
        connection.open();
    }

    String container() {
        return String.valueOf(connection.getRemoteContainer());
    }

    String user() {
        String user = connection.attachments().get(FakeSasl.USER, String.class);
        return user == null ? "anonymous" : user;
    }

    boolean cameBy(FakeEntity other) {
        return listener.name().equals(other.name());
    }

    void drop() {
        router.clients().remove(this);
        connection.disconnect();
    }

    private void sends(ProtonReceiver receiver) {
        String target = receiver.getRemoteTarget().getAddress();
        receiver.setTarget(receiver.getRemoteTarget());
        if (!policy().allowsTarget(target)) {
            receiver.setCondition(unauthorized());
            receiver.open();
            receiver.close();
            return;
        }
        receiver.handler(
                (delivery, message) -> route(target == null ? message.getAddress() : target, delivery, message));
        receiver.open();
    }

    private void receives(ProtonSender sender) {
        Source source = (Source) sender.getRemoteSource();
        if (source.getDynamic()) {
            source.setAddress("amqp:/_topo/0/%s/temp.%s".formatted(router.id(), UUID.randomUUID()));
            replies.put(source.getAddress(), new FakeReplies(router, sender));
        } else if (!policy().allowsSource(source.getAddress())) {
            sender.setCondition(unauthorized());
            sender.open();
            sender.close();
            return;
        }
        sender.setSource(source);
        sender.setQoS(ProtonQoS.AT_MOST_ONCE);
        sender.open();
    }

    private void route(@Nullable String address, ProtonDelivery delivery, Message message) {
        if (address == null || !policy().allowsTarget(address)) {
            delivery.disposition(new Rejected(), true);
            return;
        }
        Optional<FakeRouter> managed = router.network().routerAt(address, router);
        if (managed.isEmpty()) {
            delivery.disposition(Released.getInstance(), true);
            return;
        }
        ProtonHelper.accepted(delivery, true);
        Message reply = new FakeManagement(managed.get()).reply(message);
        FakeReplies receiver = replies.get(String.valueOf(message.getReplyTo()));
        if (reply != null && receiver != null && router.isRunning()) {
            receiver.send(reply);
        }
    }

    private FakePolicy policy() {
        FakePolicy now = new FakePolicy(router, listener.text("policyVhost"), user());
        if (rights == null || !router.has(Trap.FORMER_RIGHTS_STAY)) {
            rights = now;
        }
        return rights;
    }

    private static ErrorCondition unauthorized() {
        return new ErrorCondition(AmqpError.UNAUTHORIZED_ACCESS, "link disallowed by policy");
    }
}
