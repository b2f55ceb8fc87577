package org.iofog.controller.messaging;

import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Subscriber;

/** Takes messages from a queue that all copies share, from start to end. */
interface QueueConsumer extends Subscriber {

    Source source();
}
