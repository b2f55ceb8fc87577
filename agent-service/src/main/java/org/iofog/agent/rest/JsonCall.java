package org.iofog.agent.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;

/** Answers the calls of one path. */
@FunctionalInterface
interface JsonCall {

    /**
     * @param body a JSON object
     * @return the answer; a {@link Refusal} or a malformed message fails it
     */
    Future<Answer> answer(HttpServerRequest request, JsonNode body);

    /**
     * @param sent told whether the caller can have got it
     */
    record Answer(JsonNode body, Runnable sent, Runnable lost) {

        static Answer of(JsonNode body) {
            return new Answer(body, () -> {}, () -> {});
        }
    }
}
