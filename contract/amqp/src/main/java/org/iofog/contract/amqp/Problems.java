package org.iofog.contract.amqp;

import io.vertx.core.AsyncResult;

/** Why something on the bus ended, in words. */
final class Problems {

    private Problems() {}

    static String of(AsyncResult<?> result, String otherwise) {
        String message = result.failed() ? result.cause().getMessage() : null;
        return message == null ? otherwise : message;
    }
}
