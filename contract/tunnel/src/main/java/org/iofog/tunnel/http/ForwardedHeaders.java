package org.iofog.tunnel.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a microservice who its client is. Addresses are added behind those a proxy before us has written; protocol and
 * host are ours to tell, as we are the ones the client spoke to.
 */
final class ForwardedHeaders {

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTOCOL = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final String FORWARDED = "Forwarded";

    /** Meant for the next hop alone; a switch of protocols names itself again. */
    private static final List<String> HOP_BY_HOP = List.of("Connection", "Keep-Alive", "Proxy-Connection", "Upgrade");

    private ForwardedHeaders() {}

    static void add(HttpRequest request, InetAddress client, boolean encrypted) {
        HttpHeaders headers = request.headers();
        String protocol = encrypted ? "https" : "http";
        String host = headers.get(HttpHeaderNames.HOST);
        append(headers, FOR, client.getHostAddress());
        headers.set(PROTOCOL, protocol);
        if (host == null) {
            headers.remove(HOST);
        } else {
            headers.set(HOST, host);
        }
        append(headers, FORWARDED, forwarded(client, protocol, host));
    }

    /** @return the protocol the client wants to switch to, or null */
    static @Nullable String removeHopByHop(HttpHeaders headers) {
        boolean switches = headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true);
        String protocol = headers.get(HttpHeaderNames.UPGRADE);
        headers.getAllAsString(HttpHeaderNames.CONNECTION).stream()
                .flatMap(names -> List.of(names.split(",")).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(headers::remove);
        HOP_BY_HOP.forEach(headers::remove);
        return switches ? protocol : null;
    }

    private static void append(HttpHeaders headers, String name, String value) {
        List<String> former = headers.getAll(name);
        headers.set(name, former.isEmpty() ? value : String.join(", ", former) + ", " + value);
    }

    private static String forwarded(InetAddress client, String protocol, @Nullable String host) {
        String address = client.getHostAddress();
        String node = client instanceof Inet6Address ? "\"[" + address + "]\"" : address;
        String named = host == null ? "" : ";host=\"" + host.replace("\"", "") + "\"";
        return "for=" + node + named + ";proto=" + protocol;
    }
}
