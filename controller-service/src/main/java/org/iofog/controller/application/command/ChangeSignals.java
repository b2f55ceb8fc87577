package org.iofog.controller.application.command;

import io.smallrye.mutiny.Multi;

/**
 * Hears what transactions changed, on whichever copy of the controller they ran. Signals only spare whoever waits the
 * looking: one may be missed when a copy dies, so nobody relies on them alone.
 */
public interface ChangeSignals {

    /**
     * Payloads of one signal from now on; an empty payload means that signals may have been missed, so look again. A
     * subscriber that cannot keep up fails.
     */
    Multi<String> of(ChangeSignal signal);

    /** Tells all copies, this one first. For what is committed. */
    void tell(ChangeSignal signal, String payload);
}
