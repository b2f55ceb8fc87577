package org.iofog.tunnelservice.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.SecretSetting;
import org.iofog.tunnel.http.HttpLimits;
import org.iofog.tunnel.port.CertificateFiles;
import org.iofog.tunnel.port.PortSettings;

/** Parts of the service that need its settings or the world around it. */
class Parts {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    BusAccess access(TunnelServiceConfig config) {
        TunnelServiceConfig.Bus bus = config.bus();
        String password = SecretSetting.of("IOFOG_BUS_PASSWORD", bus.password(), bus.passwordFile())
                .value();
        return BusAccess.of(bus.url(), bus.user(), password).trusting(bus.authority());
    }

    @Produces
    @Singleton
    PortSettings settings(TunnelServiceConfig config) {
        TunnelServiceConfig.Tunnel tunnel = config.tunnel();
        return new PortSettings(
                tunnel.address(),
                tunnel.patience(),
                tunnel.idle(),
                HttpLimits.USUAL,
                CertificateFiles.of(tunnel.certificate(), tunnel.key()));
    }
}
