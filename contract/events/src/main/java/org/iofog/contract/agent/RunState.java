package org.iofog.contract.agent;

/** Whether a microservice's container should run. */
public enum RunState {
    RUNNING,
    STOPPED
}
