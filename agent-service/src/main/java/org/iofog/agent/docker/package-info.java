/**
 * The container engine behind its Docker API. Only calls that Podman's compatible API offers as well are used.
 *
 * <p>The one package that knows docker-java.
 */
package org.iofog.agent.docker;
