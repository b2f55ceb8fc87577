/** Settings, and the parts made from them. */
@NullMarked
package org.iofog.tunnelservice.config;

import org.jspecify.annotations.NullMarked;
