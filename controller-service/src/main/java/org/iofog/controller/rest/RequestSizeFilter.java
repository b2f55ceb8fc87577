package org.iofog.controller.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.iofog.contract.rejection.RejectionCode;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses a body that is too large before reading it. One without a length meets the server's own limit. */
class RequestSizeFilter {

    static final int LIMIT = 1024 * 1024;

    @Priority(Priorities.AUTHENTICATION - 1)
    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response refuseLargeBody(ContainerRequestContext request) {
        int length = request.getLength();
        return length <= LIMIT
                ? null
                : ErrorMapper.answer(
                        RejectionCode.TOO_LARGE,
                        "The request body has %d bytes and may have %d: send less, or split it."
                                .formatted(length, LIMIT));
    }
}
