package org.iofog.cli.deploy;

import java.util.stream.Collectors;
import org.iofog.cli.volume.AgentHosts;
import org.iofog.cli.volume.VolumeDeployment;
import org.iofog.contract.view.AgentView;

/** The agents of a set's namespace, as places for volumes. */
final class VolumeTarget {
    private VolumeTarget() {}

    static VolumeDeployment of(SetTarget target) {
        return new VolumeDeployment(
                target.state(),
                target.namespace(),
                new AgentHosts(target.state(), target.namespace(), target.login()),
                target.controller().agents(target.namespace()).stream()
                        .collect(Collectors.toMap(AgentView::name, AgentView::uuid)),
                target.readsVolumes(),
                target.progress());
    }
}
