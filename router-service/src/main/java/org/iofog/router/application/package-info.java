/** What has to be done for a mesh, and what that needs of the world. */
@NullMarked
package org.iofog.router.application;

import org.jspecify.annotations.NullMarked;
