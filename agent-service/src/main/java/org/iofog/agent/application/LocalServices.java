package org.iofog.agent.application;

import org.iofog.contract.agent.DesiredState;

/** What an agent does for its microservices beside running them. */
public interface LocalServices {

    LocalServices NONE = new LocalServices() {
        @Override
        public void follow(DesiredState state) {}

        @Override
        public void notice(EngineEvent event) {}

        @Override
        public String problem() {
            return "";
        }
    };

    /** This is wanted from now on. */
    void follow(DesiredState state);

    void notice(EngineEvent event);

    /** What of it does not work, one sentence; empty where all does. */
    String problem();
}
