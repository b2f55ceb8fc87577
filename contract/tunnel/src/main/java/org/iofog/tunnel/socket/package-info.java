/** Sockets joined with streams of a tunnel. */
@NullMarked
package org.iofog.tunnel.socket;

import org.jspecify.annotations.NullMarked;
