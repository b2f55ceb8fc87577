package org.iofog.agent.application.container;

import org.iofog.contract.agent.DesiredMicroservice;
import org.jspecify.annotations.Nullable;

/** Something being done for one placement on a thread of its own; there is at most one per placement. */
interface Work {

    void run() throws InterruptedException;

    /** Ends early if it is not what {@code wanted} asks for, or late; null: the placement is wanted no more. */
    void reconsider(@Nullable DesiredMicroservice wanted);

    /** Whether containers that nobody wants go, with the ports they hold. */
    boolean isRemoval();
}
