package org.iofog.controller.domain.model;

/**
 * Messages of one microservice reach another of the same application.
 *
 * @param sender uuid
 * @param receiver uuid
 * @param listed true: the sender's own specification lists it; false: it stands in the application, or alone
 */
public record Route(String namespace, String name, String application, String sender, String receiver, boolean listed) {

    public boolean joins(String from, String to) {
        return sender.equals(from) && receiver.equals(to);
    }

    boolean touches(Microservice microservice) {
        return sender.equals(microservice.uuid()) || receiver.equals(microservice.uuid());
    }

    public Route withName(String newName) {
        return new Route(namespace, newName, application, sender, receiver, listed);
    }

    public Route withApplication(String newApplication) {
        return new Route(namespace, name, newApplication, sender, receiver, listed);
    }
}
