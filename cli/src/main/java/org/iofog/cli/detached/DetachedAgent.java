package org.iofog.cli.detached;

import org.iofog.cli.session.Session;
import org.iofog.contract.view.AgentView;

/** @param session of the control plane that keeps it */
public record DetachedAgent(AgentView agent, Session session) {

    boolean isNamed(String name) {
        return agent.name().equals(name);
    }
}
