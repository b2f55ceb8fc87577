package org.iofog.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.command.MicroserviceCommand.MoveMicroservice;
import org.iofog.contract.view.LogEntryView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControllerClientIT {

    private final FakeController server = new FakeController();
    private final List<String> httpTrace = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400,INVALID,BAD_INPUT",
        "413,TOO_LARGE,BAD_INPUT",
        "404,NOT_FOUND,NOT_FOUND",
        "409,PORT_TAKEN,CONFLICT",
        "422,EXPIRED,FAILED",
        "503,UNAVAILABLE,UNREACHABLE"
    })
    void a_refusal_is_its_sentence_and_an_exit_code(int status, String code, ExitCode exitCode) {
        server.answer(status, "{\"name\": \"%s\", \"message\": \"That is why.\"}".formatted(code));

        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> client(AccessToken.NONE).agents("default"))
                .withMessage("That is why.")
                .matches(failure -> failure.exitCode() == exitCode);
    }

    @Test
    void an_error_of_something_that_is_no_controller_tells_its_status() {
        server.answer(502, "<html>Bad gateway</html>");

        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> client(AccessToken.NONE).agents("default"))
                .withMessageContaining("HTTP 502")
                .matches(failure -> failure.exitCode() == ExitCode.UNREACHABLE);
    }

    @Test
    void an_answer_that_is_not_understood_is_a_failure() {
        server.answer(200, "hello");

        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> client(AccessToken.NONE).agents("default"))
                .withMessageContaining("does not understand")
                .matches(failure -> failure.exitCode() == ExitCode.FAILED);
    }

    @Test
    void a_controller_that_does_not_answer_is_unreachable() {
        ControllerClient nobody =
                new ControllerClient(URI.create("http://localhost:1/api/v3"), AccessToken.NONE, line -> {});

        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(nobody::status)
                .withMessageContaining("http://localhost:1/api/v3")
                .matches(failure -> failure.exitCode() == ExitCode.UNREACHABLE);
    }

    @Test
    void an_expired_token_is_renewed_once() {
        server.answer(401, "{\"name\": \"UNAUTHORIZED\", \"message\": \"The token has expired.\"}")
                .answer(200, "[]");

        assertThat(client(new Token(Optional.of("second"))).agents("default")).isEmpty();
        assertThat(server.requests())
                .containsExactly(
                        "GET /api/v3/namespaces/default/agents [first]",
                        "GET /api/v3/namespaces/default/agents [second]");
    }

    @Test
    void an_expired_token_that_cannot_be_renewed_ends_in_one_sentence() {
        server.answer(401, "{\"name\": \"UNAUTHORIZED\", \"message\": \"The token has expired.\"}");

        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> client(new Token(Optional.empty())).agents("default"))
                .withMessage("The token has expired. Log in with 'iofogctl connect'.");
    }

    @Test
    void a_command_goes_to_the_path_of_its_name_on_the_wire() {
        UUID id = UUID.randomUUID();
        server.answer(202, "{\"commandId\": \"%s\", \"correlationId\": \"c-1\"}".formatted(id));

        CommandAccepted accepted = client(AccessToken.NONE)
                .send(new MoveMicroservice("default", "msvc-1", "agent-2"), id, Duration.ofSeconds(30));

        assertThat(accepted.correlationId()).isEqualTo("c-1");
        assertThat(server.requests().getFirst())
                .isEqualTo("POST /api/v3/commands/microservice/move?id=" + id + "&within=PT30S [null]");
        assertThat(server.bodies().getFirst())
                .isEqualTo("{\"namespace\":\"default\",\"name\":\"msvc-1\",\"agent\":\"agent-2\"}");
    }

    @Test
    void events_come_one_by_one_past_comments() {
        String data = "{\"sequence\": 7, \"at\": \"2026-01-01T00:00:00Z\", \"type\": \"iofog.events.agent.created\","
                + " \"id\": \"e\", \"correlationId\": \"c\", \"namespace\": \"default\", \"subject\": \"agent-1\", \"data\": {}}";
        server.answer(200, ": keep-alive\n\nid: 7\nevent: iofog.events.agent.created\ndata: " + data + "\n\n");

        try (EventStream events = client(AccessToken.NONE).watch(EventQuery.ofNamespace("default"))) {
            assertThat(events.next()).map(LogEntryView::subject).contains("agent-1");
            assertThat(events.next()).isEmpty();
        }
        assertThat(server.requests().getFirst()).startsWith("GET /api/v3/events?namespace=default ");
    }

    @Test
    void the_http_trace_shows_no_secret() {
        server.answer(200, "{\"accessToken\": \"hidden\"}");

        assertThat(client(AccessToken.NONE).login("user@example.org", "hidden")).isEqualTo("hidden");
        assertThat(httpTrace).singleElement().asString().contains("/user/login").doesNotContain("hidden");
    }

    private ControllerClient client(AccessToken token) {
        return new ControllerClient(server.endpoint(), token, httpTrace::add);
    }

    private record Token(Optional<String> renew) implements AccessToken {

        @Override
        public Optional<String> current() {
            return Optional.of("first");
        }
    }
}
