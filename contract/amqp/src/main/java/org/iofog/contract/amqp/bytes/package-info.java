/**
 * A small AMQP client for bytes that are settled as they are sent. It knows one session and no acknowledgements, so that
 * what a socket brought goes on as it lies in memory.
 */
@NullMarked
package org.iofog.contract.amqp.bytes;

import org.jspecify.annotations.NullMarked;
