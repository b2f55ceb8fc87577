/** Envelopes and messages of microservices, to and from AMQP messages. Knows nothing of connections. */
@NullMarked
package org.iofog.contract.amqp.codec;

import org.jspecify.annotations.NullMarked;
