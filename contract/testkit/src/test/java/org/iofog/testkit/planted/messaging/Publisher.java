package org.iofog.testkit.planted.messaging;

import org.iofog.contract.event.NamespaceEvent.NamespaceCreated;

/** Makes an event itself. */
public class Publisher {

    public void publish(NamespaceCreated event) {
        if (event.name().isEmpty()) {
            publish(new NamespaceCreated("default"));
        }
    }
}
