/** What speaks with the clients of public ports, and how it gets a stream to the agent that serves. */
@NullMarked
package org.iofog.tunnel.front;

import org.jspecify.annotations.NullMarked;
