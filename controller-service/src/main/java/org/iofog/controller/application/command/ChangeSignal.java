package org.iofog.controller.application.command;

/** What one copy of the controller tells every other when a transaction of its own has changed something. */
public enum ChangeSignal {
    /** The outbox grew; no payload. */
    OUTBOX_GREW("outbox_grew"),
    /** The event log grew; no payload. */
    EVENT_LOGGED("event_logged"),
    /** A command has an outcome; the payload is its correlation id. */
    COMMAND_ENDED("command_ended"),
    /** A task is done or failed; the payload is its id. */
    TASK_ENDED("task_ended");

    private final String channel;

    ChangeSignal(String channel) {
        this.channel = channel;
    }

    /** The database channel it travels on. */
    public String channel() {
        return channel;
    }
}
