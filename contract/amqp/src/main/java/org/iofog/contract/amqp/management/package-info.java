/**
 * What the broker and routers are told and asked through their own management addresses, and which addresses an agent may
 * use.
 */
@NullMarked
package org.iofog.contract.amqp.management;

import org.jspecify.annotations.NullMarked;
