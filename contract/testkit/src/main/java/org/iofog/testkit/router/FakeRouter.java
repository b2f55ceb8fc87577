package org.iofog.testkit.router;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One router of a {@link FakeRouterNetwork}. Public methods may be called from any thread but the network's. */
public final class FakeRouter implements RunningRouter {

    private final FakeRouterNetwork network;
    private final RouterFile file;
    private final List<FakeEntity> entities = new ArrayList<>();
    private final Map<String, FakeListener> sockets = new HashMap<>();
    private final List<FakeAttachment> attachments = new ArrayList<>();
    private final List<FakeClient> clients = new ArrayList<>();
    private final Map<String, FakeEntity> created = new HashMap<>();

    private boolean running;
    private boolean mayCrash;

    FakeRouter(FakeRouterNetwork network, RouterFile file) {
        this.network = network;
        this.file = file;
    }

    @Override
    public void restart() {
        network.call(this::load).join();
    }

    @Override
    public void kill() {
        network.call(() -> {
            halt();
            return true;
        });
    }

    @Override
    public boolean isUp() {
        return network.call(this::isRunning);
    }

    /** Prefixes of the addresses it is configured with, one that is there twice twice. */
    public List<String> addresses() {
        return network.call(() -> entities(EntityType.ADDRESS)
                .map(address -> address.text("prefix"))
                .sorted()
                .toList());
    }

    boolean isRunning() {
        return running;
    }

    void halt() {
        running = false;
        List.copyOf(sockets.values()).forEach(FakeListener::close);
        sockets.clear();
        attachments.forEach(FakeAttachment::close);
        attachments.clear();
        List.copyOf(clients).forEach(FakeClient::drop);
        clients.clear();
    }

    FakeRouterNetwork network() {
        return network;
    }

    boolean has(Trap trap) {
        return network.has(trap);
    }

    String prefix() {
        return network.dialect().prefix();
    }

    String id() {
        return router().text("id");
    }

    String managementAddress() {
        boolean edge = "edge".equals(router().text("mode"));
        return (edge ? "_edge/" : "_topo/0/") + id() + "/$management";
    }

    Map<String, String> users() {
        return file.users();
    }

    List<FakeClient> clients() {
        return clients;
    }

    Stream<FakeEntity> entities(EntityType type) {
        return switch (type) {
            case CONNECTION -> new FakeTopology(this).connections();
            case NODE -> new FakeTopology(this).nodes();
            case CONNECTOR, AUTO_LINK ->
                entities.stream().filter(entity -> entity.type() == type).map(new FakeTopology(this)::withStatus);
            default -> entities.stream().filter(entity -> entity.type() == type);
        };
    }

    Optional<FakeEntity> entity(EntityType type, String name) {
        return entities(type).filter(entity -> entity.name().equals(name)).findFirst();
    }

    /** A listener whose port is really this router's. */
    Optional<FakeEntity> listener(int port) {
        return entities(EntityType.LISTENER)
                .filter(listener -> listener.port() == port)
                .filter(listener -> sockets.containsKey(listener.name())
                        && sockets.get(listener.name()).isOpen())
                .findFirst();
    }

    void create(FakeEntity entity) {
        created.put(entity.type() + entity.name(), entity);
        add(entity, open -> {});
    }

    /** @param opened told whether its port could be had, when the entity is a listener; true otherwise */
    private void add(FakeEntity entity, Consumer<Boolean> opened) {
        entities.add(entity);
        if (entity.type() != EntityType.LISTENER) {
            opened.accept(true);
        } else if (mayCrash && has(Trap.CRASH_AFTER_BUSY_PORT)) {
            halt();
        } else {
            listen(entity, opened);
        }
    }

    private void listen(FakeEntity listener, Consumer<Boolean> opened) {
        FakeListener socket = new FakeListener(this, listener);
        sockets.put(listener.name(), socket);
        socket.open(open -> {
            mayCrash |= !open;
            opened.accept(open);
        });
    }

    void remove(FakeEntity entity) {
        entities.removeIf(each -> each.type() == entity.type() && each.name().equals(entity.name()));
        created.remove(entity.type() + entity.name());
        FakeListener socket = entity.type() == EntityType.LISTENER ? sockets.remove(entity.name()) : null;
        if (socket != null) {
            socket.close();
            if (!has(Trap.LISTENER_DELETE_KEEPS_CONNECTIONS)) {
                clients.stream()
                        .filter(client -> client.cameBy(entity))
                        .toList()
                        .forEach(FakeClient::drop);
            }
        }
    }

    private FakeEntity router() {
        return entities.stream()
                .filter(entity -> entity.type() == EntityType.ROUTER)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The router's file has no router."));
    }

    private CompletableFuture<Void> load() {
        halt();
        entities.clear();
        mayCrash = false;
        running = true;
        List<FakeEntity> wanted = new ArrayList<>();
        file.forEach((type, attributes) -> wanted.add(entity(type, attributes)));
        if (!has(Trap.NOTHING_SURVIVES_RESTART)) {
            wanted.addAll(created.values());
        }
        CompletableFuture<Void> loaded = new CompletableFuture<>();
        AtomicInteger missing = new AtomicInteger(wanted.size());
        wanted.forEach(entity -> add(entity, open -> {
            if (missing.decrementAndGet() == 0) {
                loaded.complete(null);
            }
        }));
        attach();
        return loaded;
    }

    private void attach() {
        entities.stream()
                .filter(entity -> entity.text("role").equals("route-container"))
                .map(connector -> new FakeAttachment(this, connector))
                .forEach(attachments::add);
        attachments.forEach(FakeAttachment::connect);
    }

    private FakeEntity entity(String typeName, Map<String, @Nullable Object> attributes) {
        EntityType type = EntityType.of(prefix(), typeName)
                .orElseThrow(() -> new IllegalArgumentException("A router knows no type " + typeName + "."));
        Object name = attributes.getOrDefault("name", attributes.get("hostname"));
        return FakeEntity.of(type, name == null ? typeName : name.toString(), attributes);
    }
}
