/** Routers that are Artemis brokers: a whole properties file for each agent's, management for the bus itself. */
@NullMarked
package org.iofog.router.broker;

import org.jspecify.annotations.NullMarked;
