package org.iofog.contract.amqp.management;

/** A router refused a management request; the message is one sentence with the router's reason. */
public final class ManagementRefusal extends RuntimeException {

    private final Reason reason;

    ManagementRefusal(int status, String sentence) {
        super(sentence);
        this.reason = Reason.of(status);
    }

    public Reason reason() {
        return reason;
    }

    /** Why a router refuses, by the status of its reply. */
    public enum Reason {
        /** 400: an unknown type or attribute, a value that is none, or a name that is taken. */
        BAD_REQUEST,
        /** 403: this may not be done to it, such as closing a connection between routers. */
        FORBIDDEN,
        /** 404: there is no such entity. */
        NOT_FOUND,
        /** 501: the type does not offer the operation. */
        NOT_OFFERED,
        /** Any other status: a fault of the router. */
        FAULT;

        private static Reason of(int status) {
            return switch (status) {
                case 400 -> BAD_REQUEST;
                case 403 -> FORBIDDEN;
                case 404 -> NOT_FOUND;
                case 501 -> NOT_OFFERED;
                default -> FAULT;
            };
        }
    }
}
