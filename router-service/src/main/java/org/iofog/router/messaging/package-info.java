/** The bus in and out. No decisions. */
@NullMarked
package org.iofog.router.messaging;

import org.jspecify.annotations.NullMarked;
