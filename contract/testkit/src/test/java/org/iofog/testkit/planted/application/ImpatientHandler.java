package org.iofog.testkit.planted.application;

import org.iofog.testkit.planted.persistence.Store;

class ImpatientHandler {

    void handle(Store store) {
        store.save();
    }
}
