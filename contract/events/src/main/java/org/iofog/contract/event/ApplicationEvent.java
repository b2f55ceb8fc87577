package org.iofog.contract.event;

import java.util.List;

/** What happens to applications. */
public sealed interface ApplicationEvent extends Event {

    /** The application exists, with these microservices. */
    record ApplicationCreated(String namespace, String name, List<String> microservices) implements ApplicationEvent {}

    /** The application was replaced; these are its microservices now. */
    record ApplicationUpdated(String namespace, String name, List<String> microservices) implements ApplicationEvent {}

    /** The application and its microservices are no longer wanted. */
    record ApplicationDeleted(String namespace, String name) implements ApplicationEvent {}

    /** {@code name} is the new name. */
    record ApplicationRenamed(String namespace, String name, String formerName) implements ApplicationEvent {}

    /** Its microservices are wanted running. */
    record ApplicationStarted(String namespace, String name) implements ApplicationEvent {}

    /** Its microservices are wanted stopped. */
    record ApplicationStopped(String namespace, String name) implements ApplicationEvent {}

    /** Its running microservices are to restart once. */
    record ApplicationRestarted(String namespace, String name) implements ApplicationEvent {}

    String name();

    @Override
    default String subject() {
        return name();
    }
}
