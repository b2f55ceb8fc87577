package org.iofog.agent.journal;

import java.nio.file.Path;
import java.util.Optional;
import org.iofog.contract.view.ProvisionedAgent;

/**
 * The directory with everything an agent keeps: {@code identity.json}, {@code bus-authority.pem}, {@code journal/}, {@code messages/}, {@code
 * router/}, {@code local-api}, {@code process.json} and {@code agent.pid}. Nobody but its owner can read it.
 */
public record AgentHome(Path directory) {

    public FileIdentityStore identity() {
        return new FileIdentityStore(directory);
    }

    /** A file of the certificates its bus is trusted by, for all who read no identity; absent where none are named. */
    public Optional<Path> busAuthority(ProvisionedAgent identity) {
        return Optional.ofNullable(identity.busAuthority()).map(new AuthorityFile(directory)::holding);
    }

    public FileJournal journal() {
        return new FileJournal(directory.resolve("journal"));
    }

    public FileTaskLedger tasks() {
        return new FileTaskLedger(directory.resolve("journal"));
    }

    public FileRouterJournal routerJournal() {
        return new FileRouterJournal(directory.resolve("journal"));
    }

    /** Where the router programs keep their files and messages. */
    public Path routers() {
        return directory.resolve("router");
    }

    public JsonFile<ProcessStatus> processStatus() {
        return new JsonFile<>(directory, "process.json", ProcessStatus.class);
    }

    /** Where the messages of its microservices are kept. */
    public MessagePlace messages() {
        return new MessagePlace(directory, directory.resolve("messages"));
    }

    /** What an owner of the host must show to the Local API. */
    public String localApiToken() {
        return new TokenFile(directory, "local-api").token();
    }

    public Path pidFile() {
        return directory.resolve("agent.pid");
    }

    /** Removes all but the identity. */
    public void forgetWork() {
        journal().forget();
        tasks().forget();
        messages().forget();
        routerJournal().forget();
    }
}
