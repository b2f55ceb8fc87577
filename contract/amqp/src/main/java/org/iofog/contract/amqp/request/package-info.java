/** Commands and questions that wait for their replies, over any connection of the bus. */
@NullMarked
package org.iofog.contract.amqp.request;

import org.jspecify.annotations.NullMarked;
