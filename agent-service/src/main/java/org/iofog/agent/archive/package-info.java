/** Keeps ioMessages in append-only files. */
package org.iofog.agent.archive;
