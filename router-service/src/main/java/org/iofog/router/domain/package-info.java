/**
 * What the router service decides: which router each agent should run, what links them, which way messages go, and who
 * may send and receive them.
 *
 * <p>Pure: no I/O and no clock. Time and everything observed are arguments.
 */
@NullMarked
package org.iofog.router.domain;

import org.jspecify.annotations.NullMarked;
