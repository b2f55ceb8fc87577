/**
 * How the contract's messages travel on the bus: the envelope as an AMQP message, settlement, subscriptions that survive
 * a broken connection, request and reply, and the broker's own management.
 *
 * <p>A service opens one {@link org.iofog.contract.amqp.BusConnection} and does everything through it:
 *
 * <pre>{@code
 * BusConnection bus = BusConnection.open(vertx, BusAccess.of(url, user, password));
 * bus.subscribe(Source.sharedQueue(COMMANDS + "#", CONTROLLER_COMMANDS).withCredit(32), message -> handle(message));
 * bus.send(MessageTypes.nameOf(event), envelope);
 * }</pre>
 *
 * <p>Reactive Messaging channels are not used: see {@code docs/adr/0001-plain-amqp-instead-of-channels.md}.
 */
@NullMarked
package org.iofog.contract.amqp;

import org.jspecify.annotations.NullMarked;
