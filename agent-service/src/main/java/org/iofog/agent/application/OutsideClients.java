package org.iofog.agent.application;

/** Whoever uses microservices from outside, through public ports. */
public interface OutsideClients {

    /** Lets nobody new through to a microservice until {@link #admit}: they wait. */
    void hold(String microservice);

    /** Asks those who are connected to a microservice to end, and waits until none is any more, ten seconds at most. */
    void drain(String microservice) throws InterruptedException;

    void admit(String microservice);
}
