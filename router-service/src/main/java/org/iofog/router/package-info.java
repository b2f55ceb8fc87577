/** Plans the mesh of routers and keeps it as planned. */
@NullMarked
package org.iofog.router;

import org.jspecify.annotations.NullMarked;
