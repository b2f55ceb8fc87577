package org.iofog.contract.command;

import org.iofog.contract.spec.MicroserviceSpec;

/** Commands about microservices. */
public sealed interface MicroserviceCommand extends Command {

    /** Deploys a microservice that does not exist yet. */
    record CreateMicroservice(String namespace, String name, MicroserviceSpec spec) implements MicroserviceCommand {}

    /** Replaces the specification; an unchanged one restarts nothing, another agent moves it. */
    record UpdateMicroservice(String namespace, String name, MicroserviceSpec spec) implements MicroserviceCommand {}

    /** Stops and removes a microservice. */
    record DeleteMicroservice(String namespace, String name) implements MicroserviceCommand {}

    /** Gives a microservice another name; its container goes on. */
    record RenameMicroservice(String namespace, String name, String newName) implements MicroserviceCommand {}

    /** Brings a microservice to another agent, make before break. Ends with MicroserviceMoved or MicroserviceMoveFailed. */
    record MoveMicroservice(String namespace, String name, String agent) implements MicroserviceCommand {}

    /** Starts a stopped microservice. */
    record StartMicroservice(String namespace, String name) implements MicroserviceCommand {}

    /** Stops a microservice; its definition and its image stay. */
    record StopMicroservice(String namespace, String name) implements MicroserviceCommand {}

    /** Stops and starts the container of a microservice once. */
    record RestartMicroservice(String namespace, String name) implements MicroserviceCommand {}

    String name();

    @Override
    default String subject() {
        return name();
    }
}
