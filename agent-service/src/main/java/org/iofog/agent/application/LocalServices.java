package org.iofog.agent.application;

import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.MessageFigures;
import org.jspecify.annotations.Nullable;

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

        @Override
        public @Nullable MessageFigures messages(String microservice) {
            return null;
        }
    };

    /** This is wanted from now on. */
    void follow(DesiredState state);

    void notice(EngineEvent event);

    /** What of it does not work, one sentence; empty where all does. */
    String problem();

    /** What became of a microservice's messages; null where nothing is known of them. */
    @Nullable
    MessageFigures messages(String microservice);
}
