package org.iofog.cli.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.agent.SshAgent;
import org.apache.sshd.agent.SshAgentFactory;
import org.apache.sshd.agent.SshAgentServer;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;

/** Lets sessions ask the user's SSH agent. The agent itself is never offered to the hosts. */
final class AgentSocketFactory implements SshAgentFactory {

    private static final String VARIABLE = "SSH_AUTH_SOCK";

    private final Path socket;

    AgentSocketFactory(Path socket) {
        this.socket = socket;
    }

    static Optional<AgentSocketFactory> ofUser() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .map(Path::of)
                .filter(Files::exists)
                .map(AgentSocketFactory::new);
    }

    @Override
    public List<ChannelFactory> getChannelForwardingFactories(FactoryManager manager) {
        return List.of();
    }

    @Override
    public SshAgent createClient(Session session, FactoryManager manager) throws IOException {
        return new AgentSocket(socket);
    }

    @Override
    public SshAgentServer createServer(ConnectionService service) {
        throw new UnsupportedOperationException("The SSH agent is not offered to hosts.");
    }
}
