/** Settings, and the parts made from them. */
@NullMarked
package org.iofog.router.config;

import org.jspecify.annotations.NullMarked;
