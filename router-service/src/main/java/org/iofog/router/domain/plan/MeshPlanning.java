package org.iofog.router.domain.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.MeshAgent;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.router.domain.model.AgentPlan;
import org.iofog.router.domain.model.MeshPlan;
import org.iofog.router.domain.model.Router;

/**
 * The plan of one namespace, brought from one snapshot to the next: only what a change concerns is planned again. One
 * thread at a time uses it; after an exception it is of no more use.
 */
public final class MeshPlanning {

    private final Topology topology = new Topology();
    private final MessagePaths paths = new MessagePaths(topology);
    private final RouterDesign design;
    private final Map<String, AgentPlan> plans = new HashMap<>();
    private Router bus = MeshPlan.bus(List.of());

    MeshPlanning(LinkPasswords passwords) {
        this.design = new RouterDesign(passwords, topology, paths);
    }

    /**
     * The same snapshot gives the same plan, but for links that have been up long enough by {@code now}.
     *
     * @param waiting what waits in the default router
     */
    public MeshPlan plan(MeshSnapshot snapshot, List<AddressStatus> waiting, Instant now) {
        TopologyChange change = topology.change(snapshot.agents(), now);
        Set<String> passed = paths.change(snapshot, waiting, change);
        Set<String> concerned = new HashSet<>(change.concerned());
        concerned.addAll(passed);
        concerned.forEach(this::planAgain);
        if (passed.contains(MeshSnapshot.DEFAULT_ROUTER)) {
            bus = MeshPlan.bus(paths.of(MeshSnapshot.DEFAULT_ROUTER).grants());
        }
        return new MeshPlan(snapshot.namespace(), new HashMap<>(plans), bus);
    }

    private void planAgain(String uuid) {
        MeshAgent agent = topology.agent(uuid);
        if (agent == null) {
            plans.remove(uuid);
        } else {
            plans.put(uuid, design.of(agent));
        }
    }
}
