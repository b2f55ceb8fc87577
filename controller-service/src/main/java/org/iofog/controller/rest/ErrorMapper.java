package org.iofog.controller.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.view.ErrorView;
import org.iofog.controller.application.command.RequestRefused;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error of the API, as one sentence. What is not the caller's business goes to the log under a number. */
class ErrorMapper {

    private static final Logger LOG = Logger.getLogger(ErrorMapper.class);
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;

    static Response answer(RejectionCode code, String sentence) {
        return answer(statusOf(code), code, sentence);
    }

    @ServerExceptionMapper
    Response refused(RequestRefused refusal) {
        return answer(refusal.code(), refusal.sentence());
    }

    @ServerExceptionMapper
    Response malformed(MismatchedInputException problem) {
        return answer(RejectionCode.MALFORMED, JsonProblem.sentence(problem));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException problem) {
        if (problem.getCause() instanceof JsonProcessingException json) {
            return answer(RejectionCode.MALFORMED, JsonProblem.sentence(json));
        }
        int status = problem.getResponse().getStatus();
        return switch (status) {
            case 404 ->
                answer(RejectionCode.NOT_FOUND, "There is nothing at this path: see /q/openapi for what there is.");
            case 405 -> answer(status, RejectionCode.INVALID, "This path has no such method: see /q/openapi.");
            case 406 ->
                answer(status, RejectionCode.INVALID, "Nothing of the kinds the Accept header names is offered.");
            case 413 -> answer(RejectionCode.TOO_LARGE, "The request body is too large: send less, or split it.");
            case 415 -> answer(status, RejectionCode.INVALID, "Send JSON, with Content-Type: application/json.");
            default ->
                status < 500 ? answer(status, RejectionCode.INVALID, "The request is not valid.") : fault(problem);
        };
    }

    @ServerExceptionMapper
    Response fault(Throwable problem) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(problem, "incident %s", incident);
        return answer(
                500,
                RejectionCode.FAILED,
                "Something in the controller went wrong; its log tells more under incident %s.".formatted(incident));
    }

    private static Response answer(int status, RejectionCode code, String sentence) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new ErrorView(code, sentence))
                .build();
    }

    private static int statusOf(RejectionCode code) {
        if (code == RejectionCode.TOO_LARGE) {
            return TOO_LARGE;
        }
        return switch (code.category()) {
            case BAD_INPUT -> 400;
            case UNAUTHORIZED -> 401;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case FAILED -> UNPROCESSABLE;
            case UNAVAILABLE -> 503;
        };
    }
}
