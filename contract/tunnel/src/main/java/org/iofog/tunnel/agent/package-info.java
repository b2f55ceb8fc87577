/** The end of tunnels at an agent, where its containers are. */
@NullMarked
package org.iofog.tunnel.agent;

import org.jspecify.annotations.NullMarked;
