package org.iofog.agent.application;

import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.agent.LogChunk;

/** The way to the controller. Calls block until the bus has the message, and are meant for virtual threads. */
public interface ControllerLink {

    /** Returns at once while connected. */
    void awaitConnected() throws InterruptedException;

    /** @throws LinkBroken when the bus did not take it; it may be sent again */
    void send(AgentReport report) throws InterruptedException;

    /** @throws LinkBroken when the bus did not take it */
    void send(LogChunk chunk) throws InterruptedException;

    /** The bus is out of reach, or refused a message. */
    final class LinkBroken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public LinkBroken(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
