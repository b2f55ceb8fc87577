/**
 * HTTP/1 at public ports: a {@link org.iofog.tunnel.http.HttpGateway} between each client and the microservice, its origin
 * server.
 */
@NullMarked
package org.iofog.tunnel.http;

import org.jspecify.annotations.NullMarked;
