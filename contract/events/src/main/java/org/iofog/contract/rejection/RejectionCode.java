package org.iofog.contract.rejection;

/** Why something was refused. The names travel on the wire; the category decides HTTP status and exit code. */
public enum RejectionCode {
    /** The request breaks a rule on its own, whatever the state of the system. */
    INVALID(Category.BAD_INPUT),
    RESERVED_NAME(Category.BAD_INPUT),
    MALFORMED(Category.BAD_INPUT),
    UNKNOWN_COMMAND(Category.BAD_INPUT),
    TOO_LARGE(Category.BAD_INPUT),
    CYCLE(Category.BAD_INPUT),
    NOT_YET_SUPPORTED(Category.BAD_INPUT),
    UNAUTHORIZED(Category.UNAUTHORIZED),
    NOT_FOUND(Category.NOT_FOUND),
    DUPLICATE_NAME(Category.CONFLICT),
    OTHER_NAMESPACE(Category.CONFLICT),
    PORT_TAKEN(Category.CONFLICT),
    IN_USE(Category.CONFLICT),
    AGENT_OFFLINE(Category.CONFLICT),
    NO_IMAGE_FOR_ARCHITECTURE(Category.CONFLICT),
    MOVE_IN_PROGRESS(Category.CONFLICT),
    /** The deadline passed before the work was done; it was not done. */
    EXPIRED(Category.FAILED),
    FAILED(Category.FAILED),
    UNAVAILABLE(Category.UNAVAILABLE);

    private final Category category;

    RejectionCode(Category category) {
        this.category = category;
    }

    public Category category() {
        return category;
    }

    /** What the caller can do about it. */
    public enum Category {
        BAD_INPUT,
        UNAUTHORIZED,
        NOT_FOUND,
        CONFLICT,
        FAILED,
        UNAVAILABLE
    }
}
