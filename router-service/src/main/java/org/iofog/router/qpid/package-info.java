/**
 * Routers of Qpid Dispatch and of its fork skupper-router: managed entity by entity while they run, and started with a file
 * that makes them the same.
 */
@NullMarked
package org.iofog.router.qpid;

import org.jspecify.annotations.NullMarked;
