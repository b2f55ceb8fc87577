package org.iofog.agent.application.messages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.iofog.agent.domain.message.ContainerAddress;
import org.jboss.logging.Logger;

/**
 * Knows this agent's microservices by the addresses of their containers. The engine is asked again when a caller is not
 * known, and when containers have changed.
 */
public final class Callers {

    private static final Logger LOG = Logger.getLogger(Callers.class);

    private final Supplier<List<ContainerAddress>> containers;
    private volatile List<ContainerAddress> known = List.of();

    /** @param containers asks the engine, so it blocks, and it may fail */
    public Callers(Supplier<List<ContainerAddress>> containers) {
        this.containers = containers;
    }

    /** Containers have changed. */
    public void invalidate() {
        known = List.of();
    }

    /** As far as it is known without asking. */
    public boolean isKnown(Caller caller) {
        return known.stream().anyMatch(caller::isIn);
    }

    /**
     * Asks the engine, so it blocks.
     *
     * @return why the caller is not who it claims to be, one sentence; empty when it is
     */
    public Optional<String> refusal(Caller caller) {
        try {
            known = containers.get();
        } catch (RuntimeException e) {
            LOG.warnf("A caller cannot be checked: %s", e.getMessage());
            return Optional.of("The agent cannot ask its container engine who calls; try again later.");
        }
        if (isKnown(caller)) {
            return Optional.empty();
        }
        return Optional.of(known.stream()
                .filter(container -> Objects.equals(container.address(), caller.address()))
                .findFirst()
                .map(container -> "The caller is microservice %s and not %s; use the id in the variable SELFNAME."
                        .formatted(container.microservice(), caller.claimed()))
                .orElse("No container of this agent has the address %s; only microservices of this agent may call."
                        .formatted(caller.address())));
    }

    /**
     * @param address where the call comes from
     * @param isThisHost true: the call comes from an address of this host, as those with its network do
     * @param claimed who it says it is
     */
    public record Caller(String address, boolean isThisHost, String claimed) {

        boolean isIn(ContainerAddress container) {
            return container.microservice().equals(claimed)
                    && (container.isHostNetwork() ? isThisHost : address.equals(container.address()));
        }
    }
}
