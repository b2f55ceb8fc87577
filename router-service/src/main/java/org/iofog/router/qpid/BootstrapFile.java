package org.iofog.router.qpid;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.Secret;
import org.iofog.router.domain.model.Entity;
import org.iofog.router.domain.model.Peer;
import org.iofog.router.domain.model.Placeholder;
import org.iofog.router.domain.model.Router;
import org.jspecify.annotations.Nullable;

/**
 * The file a Qpid router starts with: a JSON list of {@code [type, attributes]}. Entries of the type {@code iofog.user} are
 * taken out by who starts the router, and put into its SASL database.
 */
final class BootstrapFile {

    private static final String USER = "iofog.user";
    private static final int WORKER_THREADS = 2;

    private final ArrayNode entries = ContractJson.mapper().createArrayNode();

    private BootstrapFile() {}

    static Secret of(Router router, @Nullable Peer manager) {
        BootstrapFile file = new BootstrapFile();
        file.add("router", routerAttributes(router));
        file.add("policy", Map.of("enableVhostPolicy", true, "defaultVhost", QpidPolicy.NOBODY));
        QpidEntities.of(router, manager).forEach(file::add);
        file.addUser(new Peer(router.id(), new Secret(Placeholder.AGENT_PASSWORD)));
        router.peers().forEach(file::addUser);
        if (manager != null) {
            file.addUser(manager);
        }
        return new Secret(file.entries.toPrettyString());
    }

    private static Map<String, Object> routerAttributes(Router router) {
        return Map.of(
                "id", router.id(),
                "mode", router.mode().name().toLowerCase(Locale.ROOT),
                "workerThreads", WORKER_THREADS);
    }

    private void addUser(Peer user) {
        add(USER, Map.of("name", user.user(), "password", user.password().value()));
    }

    private void add(Entity entity) {
        Map<String, Object> attributes = new HashMap<>(entity.attributes());
        attributes.put("name", entity.name());
        add(QpidType.of(entity).fileName(), attributes);
    }

    private void add(String type, Map<String, Object> attributes) {
        entries.add(ContractJson.mapper().valueToTree(List.of(type, attributes)));
    }
}
