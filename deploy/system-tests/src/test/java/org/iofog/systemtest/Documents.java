package org.iofog.systemtest;

import org.iofog.testkit.BusyboxImage;

/** Documents that several tests deploy. */
final class Documents {

    private Documents() {}

    /** A microservice that does nothing. */
    static String sleeper(String name, String agent) {
        return """
                apiVersion: iofog.org/v2
                kind: Microservice
                metadata: { name: %1$s }
                spec:
                  agent: { name: %2$s }
                  images: { x86: %3$s, arm: %3$s, registry: local }
                  container: { commands: [ /bin/busybox, sleep, "100000" ] }
                """.formatted(name, agent, BusyboxImage.NAME);
    }
}
