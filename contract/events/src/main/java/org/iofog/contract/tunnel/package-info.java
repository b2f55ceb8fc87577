/**
 * Public ports: which are wanted and what is seen of them. Each maps a port that is open to the outside, beside the
 * control plane or on an agent's host, to a port of a container, wherever that container serves.
 */
package org.iofog.contract.tunnel;
