package org.iofog.agent.application.container;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.iofog.agent.application.OutsideClients;

/** Clients who stay until they are told to go; what is asked of them stands among the calls of the engine. */
final class LingeringClients implements OutsideClients {

    private final List<String> calls;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);

    LingeringClients(List<String> calls) {
        this.calls = calls;
    }

    boolean areAskedToLeave() {
        return asked.getCount() == 0;
    }

    void go() {
        gone.countDown();
    }

    @Override
    public void hold(String microservice) {
        calls.add("hold " + microservice);
    }

    @Override
    public void drain(String microservice) throws InterruptedException {
        calls.add("drain " + microservice);
        asked.countDown();
        gone.await();
    }

    @Override
    public void admit(String microservice) {
        calls.add("admit " + microservice);
    }
}
