package org.iofog.agent.application;

import org.jspecify.annotations.Nullable;

/** The engine did not do what it was asked. The message is one sentence for the user. */
public abstract sealed class EngineFailure extends RuntimeException {

    private EngineFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The image is not on the engine and cannot be pulled, or is for another architecture. */
    public static final class ImageUnavailable extends EngineFailure {
        public ImageUnavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** A port of the host is in use. */
    public static final class PortAlreadyTaken extends EngineFailure {
        public PortAlreadyTaken(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The engine refuses to create or start the container as it is defined. */
    public static final class ContainerRefused extends EngineFailure {
        public ContainerRefused(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The container is gone. */
    public static final class NoSuchContainer extends EngineFailure {
        public NoSuchContainer(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The engine does not answer; trying again later may help. */
    public static final class EngineUnreachable extends EngineFailure {
        public EngineUnreachable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
