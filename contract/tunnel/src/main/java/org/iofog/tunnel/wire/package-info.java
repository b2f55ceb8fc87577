/**
 * Streams between who opens a public port and the agent that serves it: all of one pair travel in one {@link
 * org.iofog.tunnel.wire.Trunk}, each with a window of its own.
 */
@NullMarked
package org.iofog.tunnel.wire;

import org.jspecify.annotations.NullMarked;
