package org.iofog.testkit.planted.persistence;

import org.iofog.contract.event.NamespaceEvent.NamespaceCreated;
import org.iofog.testkit.planted.messaging.Publisher;

/** Knows another technology, and makes an event that is made elsewhere too. */
public class Store {

    public void save() {
        new Publisher().publish(new NamespaceCreated("garden"));
    }
}
