package org.iofog.contract.amqp.bytes;

import io.netty.channel.Channel;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import java.nio.file.Path;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.iofog.contract.amqp.BusAccess;

/** TLS towards a bus whose certificate must name its host. */
final class Tls {

    private Tls() {}

    static SslHandler handler(Channel channel, BusAccess access) {
        try {
            SslContextBuilder context = SslContextBuilder.forClient();
            Path authority = access.authority();
            if (authority != null) {
                context.trustManager(authority.toFile());
            }
            SslHandler handler = context.build().newHandler(channel.alloc(), access.host(), access.port());
            SSLParameters parameters = handler.engine().getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            handler.engine().setSSLParameters(parameters);
            return handler;
        } catch (SSLException e) {
            throw new IllegalArgumentException("The certificates to trust cannot be used: " + e.getMessage(), e);
        }
    }
}
