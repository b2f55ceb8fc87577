package org.iofog.agent.application;

/** Something that goes on until closed. Closing twice is allowed. */
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
