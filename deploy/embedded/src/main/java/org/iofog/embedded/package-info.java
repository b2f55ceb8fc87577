/** Artemis and PostgreSQL in one JVM, for a control plane that names no servers of its own, and for tests. */
@NullMarked
package org.iofog.embedded;

import org.jspecify.annotations.NullMarked;
