package org.iofog.router.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.iofog.contract.mesh.MeshAgent;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.spec.Secret;
import org.iofog.router.domain.model.AgentPlan;
import org.iofog.router.domain.model.Router;
import org.jspecify.annotations.Nullable;

/** Turns plans of agents into their configurations. What did not change since the last time is not written again. */
final class Configurations {

    private final Map<RouterEngine, Engine> engines;
    private Map<String, Written> former = Map.of();

    Configurations(Map<RouterEngine, Engine> engines) {
        this.engines = engines;
    }

    /** Of the agents in these plans, and of no other from now on; without those whose engine is not known here. */
    Map<String, RouterConfiguration> of(Map<String, AgentPlan> plans) {
        Map<String, Written> next = new HashMap<>();
        Map<String, RouterConfiguration> configurations = new LinkedHashMap<>();
        plans.values().stream().filter(this::isKnown).forEach(plan -> {
            String uuid = plan.agent().uuid();
            Written known = former.get(uuid);
            Written written = known != null && known.isBy(plan) ? known : write(plan);
            next.put(uuid, written);
            configurations.put(uuid, written.configuration());
        });
        former = next;
        return configurations;
    }

    private boolean isKnown(AgentPlan plan) {
        return plan.router() == null || engines.containsKey(plan.router().engine());
    }

    private Written write(AgentPlan plan) {
        Router router = plan.router();
        Engine engine = router == null ? null : engines.get(router.engine());
        Secret file = router == null || engine == null ? null : engine.bootstrapConfig(router);
        return new Written(router, plan.endpoint(), configuration(plan, file));
    }

    private static RouterConfiguration configuration(AgentPlan plan, @Nullable Secret file) {
        MeshAgent agent = plan.agent();
        Router router = plan.router();
        MessagingEndpoint endpoint = plan.endpoint();
        RouterEngine engine = router == null ? RouterEngine.ARTEMIS : router.engine();
        RouterMode mode = router == null ? RouterMode.NONE : router.mode();
        String content = String.join(
                "\n",
                engine.name(),
                mode.name(),
                file == null ? "" : file.value(),
                endpoint.host(),
                String.valueOf(endpoint.port()),
                endpoint.user(),
                endpoint.password().value());
        return new RouterConfiguration(agent.uuid(), sha256(content), engine, mode, agent.uuid(), file, endpoint);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no SHA-256", e);
        }
    }

    private record Written(@Nullable Router router, MessagingEndpoint endpoint, RouterConfiguration configuration) {

        boolean isBy(AgentPlan plan) {
            return endpoint.equals(plan.endpoint()) && Objects.equals(router, plan.router());
        }
    }
}
