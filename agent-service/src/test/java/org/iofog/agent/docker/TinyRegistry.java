package org.iofog.agent.docker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;

/** A registry of one user, for pulls over the registry protocol, version 2. */
public final class TinyRegistry implements AutoCloseable {

    private static final String MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";

    private static final SSLContext TLS = SelfSigned.context();

    private final HttpsServer server;
    private final String authorization;
    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
    private final Map<String, byte[]> manifests = new ConcurrentHashMap<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public TinyRegistry(String user, String password) {
        authorization = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(TLS));
        server.createContext("/v2/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** @return the reference to pull it by */
    public String publish(String repository, String architecture, int layers, int layerSize) {
        List<byte[]> tars = IntStream.range(0, layers)
                .mapToObj(i -> Blobs.layer("file" + i, layerSize))
                .toList();
        byte[] config = """
                {"architecture":"%s","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":[%s]}}""".formatted(
                        architecture,
                        joined(tars.stream()
                                .map(tar -> '"' + Blobs.digest(tar) + '"')
                                .toList()))
                .getBytes(UTF_8);
        List<byte[]> zips = tars.stream().map(Blobs::zipped).toList();
        zips.forEach(this::store);
        store(config);
        String layerList = joined(zips.stream()
                .map(zip -> described("application/vnd.docker.image.rootfs.diff.tar.gzip", zip))
                .toList());
        byte[] manifest = """
                {"schemaVersion":2,"mediaType":"%s","config":%s,"layers":[%s]}""".formatted(
                        MANIFEST, described("application/vnd.docker.container.image.v1+json", config), layerList)
                .getBytes(UTF_8);
        manifests.put(repository + "/1", manifest);
        manifests.put(repository + "/" + Blobs.digest(manifest), manifest);
        return host() + "/" + repository + ":1";
    }

    /** Layers are held back from now on. */
    public void holdBack() {
        gate = new CountDownLatch(1);
    }

    /** Layers arrive again. */
    public void release() {
        gate.countDown();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
    }

    private void store(byte[] blob) {
        blobs.put(Blobs.digest(blob), blob);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"tiny\"");
                send(exchange, 401, "application/json", error("UNAUTHORIZED", "authentication required"));
                return;
            }
            content(exchange, exchange.getRequestURI().getPath().substring("/v2/".length()));
        }
    }

    private void content(HttpExchange exchange, String path) throws IOException {
        if (path.isEmpty()) {
            send(exchange, 200, "application/json", "{}".getBytes(UTF_8));
        } else if (path.contains("/manifests/")) {
            find(exchange, MANIFEST, manifests.get(path.replace("/manifests/", "/")));
        } else {
            awaitGate();
            find(exchange, "application/octet-stream", blobs.get(path.substring(path.lastIndexOf('/') + 1)));
        }
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void find(HttpExchange exchange, String type, byte[] body) throws IOException {
        if (body == null) {
            send(exchange, 404, "application/json", error("MANIFEST_UNKNOWN", "manifest unknown"));
        } else {
            exchange.getResponseHeaders().set("Docker-Content-Digest", Blobs.digest(body));
            send(exchange, 200, type, body);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Docker-Distribution-Api-Version", "registry/2.0");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] error(String code, String message) {
        return "{\"errors\":[{\"code\":\"%s\",\"message\":\"%s\"}]}"
                .formatted(code, message)
                .getBytes(UTF_8);
    }

    private static String described(String type, byte[] blob) {
        return "{\"mediaType\":\"%s\",\"size\":%d,\"digest\":\"%s\"}".formatted(type, blob.length, Blobs.digest(blob));
    }

    private static String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(","));
    }
}
