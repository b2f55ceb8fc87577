/** The bus in and out. No decisions. */
@NullMarked
package org.iofog.tunnelservice.messaging;

import org.jspecify.annotations.NullMarked;
