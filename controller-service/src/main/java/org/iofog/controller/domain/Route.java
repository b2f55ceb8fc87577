package org.iofog.controller.domain;

/**
 * Messages of one microservice reach another of the same application.
 *
 * @param sender uuid
 * @param receiver uuid
 * @param listed true: the sender's own specification lists it; false: it stands in the application, or alone
 */
public record Route(String namespace, String name, String application, String sender, String receiver, boolean listed) {

    boolean joins(String from, String to) {
        return sender.equals(from) && receiver.equals(to);
    }

    boolean touches(Microservice microservice) {
        return sender.equals(microservice.uuid()) || receiver.equals(microservice.uuid());
    }

    Route withName(String newName) {
        return new Route(namespace, newName, application, sender, receiver, listed);
    }

    Route withApplication(String newApplication) {
        return new Route(namespace, name, newApplication, sender, receiver, listed);
    }
}
