/** Hosts to reach over SSH: containers with a real sshd. */
package org.iofog.testkit.host;
