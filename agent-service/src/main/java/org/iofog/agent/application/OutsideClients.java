package org.iofog.agent.application;

import java.time.Duration;

/** Whoever uses microservices from outside, through public ports. */
@FunctionalInterface
public interface OutsideClients {

    /** Waits until none is connected to a microservice that its public ports have left, or time is up. */
    void drain(String microservice, Duration atMost) throws InterruptedException;
}
