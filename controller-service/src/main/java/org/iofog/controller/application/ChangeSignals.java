package org.iofog.controller.application;

import io.smallrye.mutiny.Multi;

/** Hears what other transactions changed, on whichever copy of the controller they ran. */
public interface ChangeSignals {

    /**
     * Payloads of one signal from now on; an empty payload means that signals may have been missed, so look again. A
     * subscriber that cannot keep up fails.
     */
    Multi<String> of(ChangeSignal signal);
}
