package org.iofog.agent.rest;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.iofog.agent.application.messages.Callers;
import org.iofog.agent.application.messages.Callers.Caller;

/** Lets a microservice act for itself alone: the claimed id must be that of the container the call comes from. */
final class CallerCheck {

    private final Vertx vertx;
    private final Callers callers;

    CallerCheck(Vertx vertx, Callers callers) {
        this.vertx = vertx;
        this.callers = callers;
    }

    /** Fails with a {@link Refusal}. */
    Future<Void> check(HttpServerRequest request, String claimed) {
        String address = request.remoteAddress().hostAddress();
        Caller caller = new Caller(address, isThisHost(address), claimed);
        if (callers.isKnown(caller)) {
            return Future.succeededFuture();
        }
        return vertx.<Optional<String>>executeBlocking(() -> callers.refusal(caller), false)
                .compose(refusal -> refusal.<Future<Void>>map(
                                sentence -> Future.failedFuture(new Refusal(Refusal.FORBIDDEN, sentence)))
                        .orElseGet(Future::succeededFuture));
    }

    private static boolean isThisHost(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed.isLoopbackAddress() || NetworkInterface.getByInetAddress(parsed) != null;
        } catch (UnknownHostException | SocketException e) {
            return false;
        }
    }
}
