package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.controller.application.login.Authentication;
import org.iofog.controller.domain.login.Credential;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Lets nobody in without a token, but for the open calls; unknown paths are no exception. */
class TokenFilter {

    private static final Set<String> OPEN = Set.of(
            "GET /status", "GET /fog-types", "POST /user/login", "POST /agent/provision", "POST /agent/membership");
    private static final String BEARER = "Bearer ";
    private static final String MISSING =
            "The Authorization header is missing: log in with POST /api/v3/user/login and send the access token in it.";
    private static final String INVALID = "The access token is unknown or has expired: log in again.";

    private final Authentication authentication;
    private final Caller caller;

    TokenFilter(Authentication authentication, Caller caller) {
        this.authentication = authentication;
        this.caller = caller;
    }

    @ServerRequestFilter(preMatching = true)
    Uni<Response> authenticate(ContainerRequestContext request) {
        if (OPEN.contains(request.getMethod() + " " + request.getUriInfo().getPath())) {
            return Uni.createFrom().nullItem();
        }
        Credential token = tokenOf(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (token == null) {
            return Uni.createFrom().item(ErrorMapper.answer(RejectionCode.UNAUTHORIZED, MISSING));
        }
        return authentication.userOf(token).map(user -> admit(user, token));
    }

    private @Nullable Response admit(Optional<String> user, Credential token) {
        if (user.isEmpty()) {
            return ErrorMapper.answer(RejectionCode.UNAUTHORIZED, INVALID);
        }
        caller.is(user.get(), token);
        return null;
    }

    private static @Nullable Credential tokenOf(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        boolean bearer = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return new Credential((bearer ? header.substring(BEARER.length()) : header).strip());
    }
}
