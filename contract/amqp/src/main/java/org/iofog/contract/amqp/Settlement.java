package org.iofog.contract.amqp;

import io.vertx.proton.ProtonDelivery;
import io.vertx.proton.ProtonHelper;
import org.iofog.contract.amqp.codec.MalformedMessage;
import org.iofog.contract.message.UnknownMessageType;
import org.jspecify.annotations.Nullable;

/** What becomes of a received message: the one table. */
public enum Settlement {
    /** Done, refused by a rule, or of a type nobody here knows. */
    ACCEPTED,
    /** Nobody has looked at it: as if it had not been delivered. */
    RELEASED,
    /** Tried again with a growing pause; after the broker's delivery limit it becomes a dead letter. */
    MODIFIED_FAILED,
    /** Straight to the dead letters. */
    REJECTED;

    /** @param failure how handling it ended; null means well */
    public static Settlement of(@Nullable Throwable failure) {
        if (failure == null || failure instanceof UnknownMessageType) {
            return ACCEPTED;
        }
        if (failure instanceof NotTaken) {
            return RELEASED;
        }
        return failure instanceof MalformedMessage ? REJECTED : MODIFIED_FAILED;
    }

    void apply(ProtonDelivery delivery) {
        switch (this) {
            case ACCEPTED -> ProtonHelper.accepted(delivery, true);
            case RELEASED -> ProtonHelper.released(delivery, true);
            case MODIFIED_FAILED -> ProtonHelper.modified(delivery, true, true, false);
            case REJECTED -> ProtonHelper.rejected(delivery, true);
        }
    }
}
