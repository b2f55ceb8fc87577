package org.iofog.contract.command;

import org.iofog.contract.spec.ApplicationSpec;

/** Commands about applications. */
public sealed interface ApplicationCommand extends Command {

    /** Creates an application with its microservices. */
    record CreateApplication(String namespace, String name, ApplicationSpec spec) implements ApplicationCommand {}

    /** Replaces an application: microservices not listed are deleted, unchanged ones are left alone. */
    record UpdateApplication(String namespace, String name, ApplicationSpec spec) implements ApplicationCommand {}

    /** Deletes an application with its microservices. */
    record DeleteApplication(String namespace, String name) implements ApplicationCommand {}

    /** Gives an application another name; nothing restarts. */
    record RenameApplication(String namespace, String name, String newName) implements ApplicationCommand {}

    /** Starts every stopped microservice of an application. */
    record StartApplication(String namespace, String name) implements ApplicationCommand {}

    /** Stops every microservice of an application; its definition stays. */
    record StopApplication(String namespace, String name) implements ApplicationCommand {}

    /** Restarts every running microservice of an application. */
    record RestartApplication(String namespace, String name) implements ApplicationCommand {}

    String name();

    @Override
    default String subject() {
        return name();
    }
}
