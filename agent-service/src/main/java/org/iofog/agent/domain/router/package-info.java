/** The router on this host and its links, as seen and as reported. */
package org.iofog.agent.domain.router;
