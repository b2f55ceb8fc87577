/** Reaching other hosts over SSH: whom to trust, how to prove who we are, commands and files. */
package org.iofog.cli.ssh;
