package org.iofog.contract.event;

import org.iofog.contract.rejection.RejectionCode;

/** What happens to commands themselves, where no other event tells it. */
public sealed interface CommandEvent extends Event {

    /** The command was refused; nothing was done. {@code commandType} is its name on the wire. */
    record CommandRefused(String namespace, String subject, String commandType, RejectionCode code, String detail)
            implements CommandEvent {}

    /** The deadline of an accepted command passed before its work was done; the work will not be done. */
    record CommandExpired(String namespace, String subject, String commandType, String detail)
            implements CommandEvent {}
}
