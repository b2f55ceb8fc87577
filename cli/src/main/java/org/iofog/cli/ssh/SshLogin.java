package org.iofog.cli.ssh;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.sshd.agent.SshAgentFactory;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionHeartbeatController.HeartbeatType;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.iofog.cli.failure.CliFailure;
import org.jspecify.annotations.Nullable;

/** Logs in on hosts with the user's keys; checks each host's key before anything is sent. */
public final class SshLogin {

    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(15);
    private static final Duration TIME_TO_LOG_IN = Duration.ofSeconds(30);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int UNANSWERED_HEARTBEATS = 3;

    /** What it logs is told by what is thrown, in our own words. Kept here, or its level is forgotten. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.sshd");

    static {
        LIBRARY.setLevel(Level.OFF);
        SecurityUtils.setAPrioriDisabledProvider(SecurityUtils.BOUNCY_CASTLE, true);
    }

    private final KnownHosts knownHosts;
    private final KeyFiles keyFiles;
    private final @Nullable SshAgentFactory agent;

    /** @param agent that of the user; absent where none runs */
    SshLogin(KnownHosts knownHosts, Questions questions, @Nullable SshAgentFactory agent) {
        this.knownHosts = knownHosts;
        this.keyFiles = new KeyFiles(questions);
        this.agent = agent;
    }

    /** @param acceptNew whether the key of a host met for the first time is trusted without a question */
    public static SshLogin ofUser(boolean acceptNew, Questions questions) {
        return new SshLogin(
                KnownHosts.ofUser(acceptNew, questions),
                questions,
                AgentSocketFactory.ofUser().orElse(null));
    }

    /** @param knownHosts in place of the user's own file */
    public static SshLogin knowing(Path knownHosts, boolean acceptNew, Questions questions) {
        return new SshLogin(new KnownHosts(knownHosts, acceptNew, questions), questions, null);
    }

    /** @throws CliFailure that says which host, which step, and what to try */
    public SshConnection open(SshHost host) {
        SshClient client = client(host);
        AtomicReference<CliFailure> distrust = new AtomicReference<>();
        client.setServerKeyVerifier((session, address, key) -> {
            try {
                knownHosts.check(host, key);
                return true;
            } catch (CliFailure failure) {
                distrust.set(failure);
                return false;
            }
        });
        client.start();
        try {
            return new SshConnection(host, client, logIn(host, connect(host, client), distrust));
        } catch (CliFailure failure) {
            client.stop();
            throw failure;
        }
    }

    private static ClientSession connect(SshHost host, SshClient client) {
        try {
            return client.connect(host.user(), host.host(), host.port())
                    .verify(TIME_TO_CONNECT)
                    .getSession();
        } catch (IOException | RuntimeException e) {
            throw SshProblem.connecting(host, e);
        }
    }

    private ClientSession logIn(SshHost host, ClientSession session, AtomicReference<CliFailure> distrust) {
        keyFiles.of(host).forEach(session::addPublicKeyIdentity);
        try {
            session.auth().verify(TIME_TO_LOG_IN);
            return session;
        } catch (IOException e) {
            CliFailure known = distrust.get();
            throw known != null
                    ? known
                    : session.getServerVersion() == null
                            ? SshProblem.connecting(host, e)
                            : SshProblem.loggingIn(host, e);
        }
    }

    /** Nothing of the user's SSH configuration is read but keys and known hosts: what a document says holds. */
    private SshClient client(SshHost host) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        if (host.keyFile() == null) {
            client.setAgentFactory(agent);
        }
        client.setSignatureFactories(knownFirst(client.getSignatureFactories(), knownHosts.keyTypesOf(host)));
        client.setCipherFactories(fastestFirst(client.getCipherFactories()));
        client.setSessionHeartbeat(HeartbeatType.IGNORE, HEARTBEAT);
        CoreModuleProperties.HEARTBEAT_REQUEST.set(client, "keepalive@openssh.com");
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, UNANSWERED_HEARTBEATS);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
        return client;
    }

    /** Processors help with AES in Galois mode, and Java lets them. */
    private static List<NamedFactory<Cipher>> fastestFirst(List<NamedFactory<Cipher>> ciphers) {
        List<NamedFactory<Cipher>> ordered = new ArrayList<>(ciphers);
        ordered.sort(Comparator.comparing(factory -> !factory.getName().contains("gcm")));
        return ordered;
    }

    /** A host shows one of its keys, the first type asked for: it must be one it is known by. */
    private static List<NamedFactory<Signature>> knownFirst(
            List<NamedFactory<Signature>> signatures, Set<String> knownTypes) {
        List<NamedFactory<Signature>> ordered = new ArrayList<>(signatures);
        Comparator<NamedFactory<Signature>> unknown =
                Comparator.comparing(factory -> !knownTypes.contains(KeyUtils.getCanonicalKeyType(factory.getName())));
        ordered.sort(unknown.thenComparing(factory -> !factory.getName().equals(KeyPairProvider.SSH_ED25519)));
        return ordered;
    }
}
