/** What is wanted of the containers of a host, what its engine shows, and the steps between the two. */
package org.iofog.agent.domain.container;
