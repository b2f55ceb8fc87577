package org.iofog.agent.domain.container;

import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.spec.ContainerSpec;

/**
 * A container to be made.
 *
 * @param name unique on the engine; tells generations and requested restarts apart, so that old and new can both exist
 * @param image the full reference, as pulled
 */
public record ContainerDefinition(String name, ContainerLabels labels, String image, ContainerSpec spec) {

    private static final int SHORT_ID = 8;

    public static ContainerDefinition of(String agentUuid, DesiredMicroservice wanted, String image) {
        return new ContainerDefinition(
                nameOf(wanted), ContainerLabels.of(agentUuid, wanted), image, wanted.container());
    }

    private static String nameOf(DesiredMicroservice wanted) {
        String placement = wanted.placement();
        String name = "iofog-" + wanted.name() + "-" + placement.substring(0, Math.min(SHORT_ID, placement.length()))
                + "-" + wanted.generation();
        return wanted.restarts() == 0 ? name : name + "-r" + wanted.restarts();
    }
}
