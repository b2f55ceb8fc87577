package org.iofog.agent.process;

import java.util.List;
import org.iofog.agent.application.EngineEvent;
import org.iofog.agent.application.LocalServices;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.MessageFigures;
import org.iofog.contract.tunnel.PortStatus;

/** Messages and public ports of one agent's microservices. */
record HostServices(MessageServices messageServices, TunnelEnds tunnels) implements LocalServices {

    @Override
    public void follow(DesiredState state) {
        messageServices.follow(state);
        tunnels.follow(state);
    }

    @Override
    public void notice(EngineEvent event) {
        messageServices.notice(event);
    }

    @Override
    public String problem() {
        return messageServices.problem();
    }

    @Override
    public MessageFigures messages(String microservice) {
        return messageServices.messages(microservice);
    }

    @Override
    public List<PortStatus> publicPorts() {
        return tunnels.statuses();
    }

    @Override
    public void hold(String microservice) {
        tunnels.hold(microservice);
    }

    @Override
    public void drain(String microservice) throws InterruptedException {
        tunnels.drain(microservice);
    }

    @Override
    public void admit(String microservice) {
        tunnels.admit(microservice);
    }
}
