package org.iofog.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRouterIT {

    @TempDir
    Path folder;

    @Test
    void doesNotStartWithoutItsPort() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path file = Files.writeString(folder.resolve("router.properties"), """
                    acceptorConfigurations.iofog-normal.factoryClassName=\
                    org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory
                    acceptorConfigurations.iofog-normal.params.host=127.0.0.1
                    acceptorConfigurations.iofog-normal.params.port=%d
                    """.formatted(other.getLocalPort()));

            assertThatThrownBy(() -> EmbeddedRouter.start(file, folder.resolve("data")))
                    .hasMessageContaining("iofog-normal to 127.0.0.1:" + other.getLocalPort());
        }
    }
}
