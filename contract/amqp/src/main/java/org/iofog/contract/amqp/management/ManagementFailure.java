package org.iofog.contract.amqp.management;

/** The broker did not do what its management was asked for; the text is the broker's reason. */
public final class ManagementFailure extends RuntimeException {

    public ManagementFailure(String reason) {
        super(reason);
    }
}
