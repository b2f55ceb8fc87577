package org.iofog.agent.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.function.Supplier;

/** What the owner of the host may ask: status, settings and version, with the content of the token file. */
final class AdminCalls {

    private final String token;
    private final Map<String, Supplier<JsonNode>> answers;

    /** @param answers by path */
    AdminCalls(String token, Map<String, Supplier<JsonNode>> answers) {
        this.token = token;
        this.answers = Map.copyOf(answers);
    }

    boolean know(String path) {
        return answers.containsKey(path);
    }

    JsonNode answer(HttpServerRequest request) {
        String given = request.getHeader("Authorization");
        boolean isOwner = given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        if (!isOwner) {
            throw new Refusal(
                    Refusal.UNAUTHORIZED,
                    "The header Authorization must be the content of the agent's file local-api.");
        }
        Supplier<JsonNode> answer = answers.get(request.path());
        if (answer == null) {
            throw new Refusal(Refusal.NOT_FOUND, "There is no %s.".formatted(request.path()));
        }
        return answer.get();
    }
}
