package org.iofog.agent.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.iofog.agent.application.EngineFailure;
import org.iofog.agent.application.EngineFailure.EngineUnreachable;
import org.jspecify.annotations.Nullable;

/** Calls the engine. A connection is opened when it is needed, so the engine may come and go. */
final class EngineConnection implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final String url;
    private final DockerClient client;
    private volatile @Nullable String processor;

    EngineConnection(String url) {
        this.url = url;
        var config = DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(url)
                .build();
        var http = new ZerodepDockerHttpClient.Builder()
                .dockerHost(config.getDockerHost())
                .sslConfig(config.getSSLConfig())
                .connectionTimeout(CONNECT_TIMEOUT)
                .build();
        this.client = DockerClientImpl.getInstance(config, http);
    }

    boolean isLocal() {
        return url.startsWith("unix:");
    }

    /** The engine's name for the processors of its host; asked for once, as they stay what they are. */
    String processor() {
        String known = processor;
        if (known == null) {
            known = call(engine -> engine.versionCmd().exec().getArch());
            processor = known;
        }
        return known;
    }

    void run(Consumer<DockerClient> request) {
        call(engine -> {
            request.accept(engine);
            return true;
        });
    }

    /** What the engine answers, or the failure it stands for. */
    <T> T call(Function<DockerClient, T> request) {
        try {
            return request.apply(client);
        } catch (EngineFailure failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw unreachable(failure);
        }
    }

    EngineUnreachable unreachable(Throwable failure) {
        String how = failure instanceof DockerException ? "answered" : "cannot be reached";
        return new EngineUnreachable(
                "The container engine at %s %s: %s.".formatted(url, how, EngineMessages.of(failure)), failure);
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
