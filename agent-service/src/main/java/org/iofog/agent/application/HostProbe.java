package org.iofog.agent.application;

import org.iofog.contract.agent.HostStatus;
import org.iofog.contract.spec.Architecture;

/** Measures the host the agent runs on. */
public interface HostProbe {

    /** @param diskDirectory directory whose file system is measured; where it does not exist, its nearest parent */
    HostStatus measure(String diskDirectory);

    Architecture architecture();
}
