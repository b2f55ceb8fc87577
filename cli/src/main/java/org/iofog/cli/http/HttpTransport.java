package org.iofog.cli.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.view.ErrorView;
import org.jspecify.annotations.Nullable;

/** JSON over HTTP to one controller. Every failure becomes a {@link CliFailure}; an expired token is renewed once. */
final class HttpTransport {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final int UNAUTHORIZED = 401;

    private final URI base;
    private final AccessToken token;
    private final Consumer<String> trace;
    private final ObjectMapper mapper = ContractJson.mapper();
    private @Nullable HttpClient client;

    HttpTransport(URI base, AccessToken token, Consumer<String> trace) {
        this.base = base;
        this.token = token;
        this.trace = trace;
    }

    <T> T get(String path, JavaType answer) {
        return get(path, Duration.ZERO, answer);
    }

    /** @param wait how long the controller may hold the answer back on top of the usual time */
    <T> T get(String path, Duration wait, JavaType answer) {
        HttpRequest.Builder request =
                request(path).timeout(ANSWER_TIMEOUT.plus(wait)).GET();
        return read(exchange(request, "application/json"), answer);
    }

    <T> T post(String path, @Nullable Object body, Duration wait, JavaType answer) {
        HttpRequest.Builder request = request(path)
                .timeout(ANSWER_TIMEOUT.plus(wait))
                .header("Content-Type", "application/json")
                .POST(body == null ? BodyPublishers.noBody() : json(body));
        return read(exchange(request, "application/json"), answer);
    }

    /** An answer that comes in pieces for as long as the controller has any. */
    InputStream stream(String path, String mediaType) {
        return exchange(request(path).GET(), mediaType).body();
    }

    JavaType type(Class<?> type) {
        return mapper.constructType(type);
    }

    JavaType listOf(Class<?> element) {
        return mapper.getTypeFactory().constructCollectionType(List.class, element);
    }

    <T> T decode(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw notUnderstood(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body.getClass() + " cannot be written", e);
        }
    }

    private HttpResponse<InputStream> exchange(HttpRequest.Builder request, String mediaType) {
        request.setHeader("Accept", mediaType);
        HttpResponse<InputStream> response = send(request, token.current());
        if (response.statusCode() == UNAUTHORIZED) {
            Optional<String> renewed = token.renew();
            if (renewed.isPresent()) {
                response = send(request, renewed);
            }
        }
        if (response.statusCode() >= 300) {
            throw refused(response);
        }
        return response;
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder builder, Optional<String> accessToken) {
        accessToken.ifPresent(value -> builder.setHeader("Authorization", value));
        HttpRequest request = builder.build();
        try {
            HttpResponse<InputStream> response = client().send(request, BodyHandlers.ofInputStream());
            trace.accept(request.method() + " " + request.uri() + " → " + response.statusCode());
            return response;
        } catch (IOException e) {
            trace.accept(request.method() + " " + request.uri() + " → " + e);
            throw CliFailure.unreachable(
                    "The controller at " + base + " does not answer (" + reason(e)
                            + "): check that it runs, and with 'iofogctl get controllers' where it should.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CliFailure.failed("Interrupted while waiting for the controller at " + base + ".");
        }
    }

    private static String reason(IOException e) {
        if (e instanceof ConnectException) {
            return "nothing listens there";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_TIMEOUT)
                    .build();
        }
        return client;
    }

    private <T> T read(HttpResponse<InputStream> response, JavaType type) {
        try (InputStream body = response.body()) {
            return mapper.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw notUnderstood(e);
        } catch (IOException e) {
            throw CliFailure.unreachable("The controller at " + base + " broke off its answer: try again.", e);
        }
    }

    private CliFailure refused(HttpResponse<InputStream> response) {
        int status = response.statusCode();
        try (InputStream body = response.body()) {
            ErrorView error = mapper.readValue(body, ErrorView.class);
            if (status == UNAUTHORIZED && token.current().isPresent()) {
                return CliFailure.failed(error.message() + " Log in with 'iofogctl connect'.");
            }
            return new CliFailure(ExitCode.of(error.name().category()), error.message());
        } catch (JsonProcessingException e) {
            return new CliFailure(
                    exitCodeOf(status), "The controller at " + base + " answered HTTP " + status + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExitCode exitCodeOf(int status) {
        return switch (status) {
            case 400, 413 -> ExitCode.BAD_INPUT;
            case 404 -> ExitCode.NOT_FOUND;
            case 409 -> ExitCode.CONFLICT;
            case 502, 503, 504 -> ExitCode.UNREACHABLE;
            default -> ExitCode.FAILED;
        };
    }

    private CliFailure notUnderstood(JsonProcessingException e) {
        return new CliFailure(
                ExitCode.FAILED,
                "The controller at " + base
                        + " answered what this iofogctl does not understand; are they of one version?",
                e);
    }
}
