package org.iofog.agent.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.iofog.contract.agent.Membership;
import org.iofog.contract.agent.Membership.Answer;
import org.iofog.contract.agent.Membership.Question;
import org.iofog.contract.agent.Membership.Standing;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.view.ErrorView;
import org.iofog.contract.view.ProvisionedAgent;

/** Answers one provisioning key, as a controller does. */
final class StubController implements AutoCloseable {

    static final String KEY = "ab12cd34";

    private static final ObjectMapper JSON = ContractJson.mapper();

    private final ProvisionedAgent identity;
    private final HttpServer server;
    private volatile String signer;

    StubController(ProvisionedAgent identity) {
        this.identity = identity;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v3/agent/provision", this::provision);
        server.createContext("/api/v3/agent/membership", this::tellStanding);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void provision(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        boolean known =
                KEY.equals(request.path("key").asText()) && request.path("type").isInt();
        Object answer = known ? identity : new ErrorView(RejectionCode.UNAUTHORIZED, "This key is not valid any more.");
        answer(exchange, known ? 200 : 401, answer);
    }

    /** From now on the host is told that it was removed, by someone who knows {@code token}. */
    void remove(String token) {
        signer = token;
    }

    private void tellStanding(HttpExchange exchange) throws IOException {
        Question question = JSON.readValue(exchange.getRequestBody(), Question.class);
        Standing standing = signer == null ? Standing.MEMBER : Standing.REMOVED;
        String token = signer == null ? identity.token().value() : signer;
        String proof = Membership.sign(Membership.keyOf(token), question.nonce(), standing);
        answer(exchange, 200, new Answer(standing, proof));
    }

    private static void answer(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] body = JSON.writeValueAsString(answer).getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
