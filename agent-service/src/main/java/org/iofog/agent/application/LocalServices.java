package org.iofog.agent.application;

import java.util.List;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.MessageFigures;
import org.iofog.contract.tunnel.PortStatus;
import org.jspecify.annotations.Nullable;

/** What an agent does for its microservices beside running them. */
public interface LocalServices extends OutsideClients {

    LocalServices NONE = new LocalServices() {
        @Override
        public void follow(DesiredState state) {}

        @Override
        public void notice(EngineEvent event) {}

        @Override
        public String problem() {
            return "";
        }

        @Override
        public @Nullable MessageFigures messages(String microservice) {
            return null;
        }

        @Override
        public List<PortStatus> publicPorts() {
            return List.of();
        }

        @Override
        public void hold(String microservice) {}

        @Override
        public void drain(String microservice) {}

        @Override
        public void admit(String microservice) {}
    };

    /** This is wanted from now on. */
    void follow(DesiredState state);

    void notice(EngineEvent event);

    /** What of it does not work, one sentence; empty where all does. */
    String problem();

    /** What became of a microservice's messages; null where nothing is known of them. */
    @Nullable
    MessageFigures messages(String microservice);

    /** The public ports this agent opens itself. */
    List<PortStatus> publicPorts();
}
