package org.iofog.agent.application.messages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.iofog.agent.application.Subscription;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;

/** What each microservice of this agent is configured with, and who is told when that changes. */
public final class Configurations {

    private final Map<String, Set<Runnable>> listeners = new HashMap<>();
    private final Map<String, Map<String, Object>> fetched = new HashMap<>();
    private Map<String, Map<String, Object>> current = Map.of();

    void follow(DesiredState state) {
        Set<Runnable> concerned = change(state.microservices().stream()
                .collect(Collectors.toMap(
                        DesiredMicroservice::uuid, DesiredMicroservice::config, (former, newer) -> newer)));
        concerned.forEach(Runnable::run);
    }

    private synchronized Set<Runnable> change(Map<String, Map<String, Object>> next) {
        Set<Runnable> concerned = new HashSet<>();
        next.forEach((uuid, config) -> {
            if (!config.equals(current.getOrDefault(uuid, config))) {
                concerned.addAll(listeners.getOrDefault(uuid, Set.of()));
            }
        });
        current = next;
        fetched.keySet().retainAll(next.keySet());
        return concerned;
    }

    /** Empty where there is none. */
    public synchronized Map<String, Object> fetch(String microservice) {
        Map<String, Object> config = current.getOrDefault(microservice, Map.of());
        fetched.put(microservice, config);
        return config;
    }

    /** Tells of each change from now on, and at once when there was one since the microservice fetched it. */
    public Subscription listen(String microservice, Runnable changed) {
        if (add(microservice, changed)) {
            changed.run();
        }
        return () -> remove(microservice, changed);
    }

    private synchronized boolean add(String microservice, Runnable changed) {
        listeners.computeIfAbsent(microservice, uuid -> new HashSet<>()).add(changed);
        Map<String, Object> config = current.getOrDefault(microservice, Map.of());
        return !fetched.getOrDefault(microservice, config).equals(config);
    }

    private synchronized void remove(String microservice, Runnable changed) {
        listeners.computeIfPresent(microservice, (uuid, all) -> {
            all.remove(changed);
            return all.isEmpty() ? null : all;
        });
    }
}
