/** Public ports: opened as they are wanted, and what comes in carried to the agent that serves. */
@NullMarked
package org.iofog.tunnel.port;

import org.jspecify.annotations.NullMarked;
