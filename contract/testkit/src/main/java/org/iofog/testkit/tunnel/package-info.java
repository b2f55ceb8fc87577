/** Both sides of a public port: what listens in the container, and its clients. */
package org.iofog.testkit.tunnel;
