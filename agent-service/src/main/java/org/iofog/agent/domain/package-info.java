/**
 * What an agent decides: which containers to make, replace, start again or remove, and which images may go.
 *
 * <p>Pure: no I/O and no clock. Time and everything observed are arguments.
 */
package org.iofog.agent.domain;
