/** The programs that this iofogctl came with, and the Java they run on. */
package org.iofog.cli.installation;
