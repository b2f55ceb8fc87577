package org.iofog.cli.state;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.iofog.contract.spec.SshAccess;

/**
 * How the host of an agent is reached. The control plane knows nothing of it: SSH is between iofogctl and the host.
 *
 * @param host its name or address
 */
@RegisterForReflection
public record RemoteAgentState(String name, String uuid, String host, SshAccess ssh) {

    public RemoteAgentState withName(String newName) {
        return new RemoteAgentState(newName, uuid, host, ssh);
    }
}
