/**
 * The router programs of this host: the embedded Artemis, asked through its management on the loopback address, and Qpid
 * routers.
 */
package org.iofog.agent.router;
