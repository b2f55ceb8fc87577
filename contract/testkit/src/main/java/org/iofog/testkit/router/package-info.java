/**
 * A network of Qpid routers that are none: they are managed like Qpid Dispatch or skupper-router, oddities included, take
 * connections and connect to each other, but pass no messages.
 */
@NullMarked
package org.iofog.testkit.router;

import org.jspecify.annotations.NullMarked;
