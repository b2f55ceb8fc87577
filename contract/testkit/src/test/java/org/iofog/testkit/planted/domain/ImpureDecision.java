package org.iofog.testkit.planted.domain;

import org.awaitility.Awaitility;

class ImpureDecision {

    void decide() {
        Awaitility.await();
    }
}
