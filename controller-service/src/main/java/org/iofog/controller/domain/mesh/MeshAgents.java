package org.iofog.controller.domain.mesh;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.iofog.contract.mesh.MeshAgent;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.view.AgentView;
import org.jspecify.annotations.Nullable;

/** Agents as the mesh has to see them: defaults filled in, names of agents as uuids. */
public final class MeshAgents {

    private final Map<String, String> uuids;

    private MeshAgents(List<MeshMember> members) {
        uuids = members.stream().collect(toMap(MeshMember::name, MeshMember::uuid));
    }

    /** Those some host acts as. @param members of one namespace */
    public static List<MeshAgent> of(List<MeshMember> members) {
        MeshAgents agents = new MeshAgents(members);
        return members.stream()
                .filter(member -> member.state() == AgentView.State.ONLINE || member.state() == AgentView.State.OFFLINE)
                .map(agents::agent)
                .toList();
    }

    private MeshAgent agent(MeshMember member) {
        RouterPlace place = new RouterPlace(member.config());
        return new MeshAgent(
                member.uuid(),
                member.name(),
                host(member),
                place.config(),
                place.upstreams().stream().map(this::uuid).toList(),
                place.runsRouter() ? null : uuid(place.networkRouter()),
                member.state() == AgentView.State.ONLINE,
                member.host() == null ? null : member.host().tls(),
                member.observed());
    }

    /** What is set, else what the agent says. */
    static @Nullable String host(MeshMember member) {
        AgentConfigSpec config = member.config();
        if (config.host() != null) {
            return config.host();
        }
        return member.host() == null ? null : member.host().address();
    }

    private String uuid(String router) {
        return uuids.getOrDefault(router, MeshSnapshot.DEFAULT_ROUTER);
    }
}
