/** Keeps public ports beside the control plane open as they are wanted. */
@NullMarked
package org.iofog.tunnelservice;

import org.jspecify.annotations.NullMarked;
