/**
 * What the services say to each other: specifications, commands, events and the addresses they travel on.
 *
 * <p>Everything here is a value. Nothing here knows AMQP, HTTP, a database or a clock.
 */
package org.iofog.contract;
