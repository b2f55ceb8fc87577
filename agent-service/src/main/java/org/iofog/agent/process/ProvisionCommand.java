package org.iofog.agent.process;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import org.iofog.agent.config.AgentProcessConfig;
import org.iofog.agent.journal.AgentHome;
import org.iofog.agent.journal.FileIdentityStore;
import org.iofog.contract.view.ProvisionedAgent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Exchanges a one-time key for an identity. A running agent notices it and begins. */
@Command(
        name = "provision",
        description = "Join a control plane with a provisioning key.",
        mixinStandardHelpOptions = true)
final class ProvisionCommand implements Callable<Integer> {

    private static final String FROM_INPUT = "-";

    @Parameters(
            paramLabel = "KEY",
            description = "The one-time key the controller gave; - to read it from standard input, unseen by others.")
    String key;

    @Option(names = "--controller", paramLabel = "URL", description = "The controller, such as http://host:51121.")
    @Nullable
    String controller;

    private final AgentProcessConfig config;
    private final AgentHome home;
    private final ProvisioningClient client;

    ProvisionCommand(AgentProcessConfig config, AgentHome home, ProvisioningClient client) {
        this.config = config;
        this.home = home;
        this.client = client;
    }

    @Override
    public Integer call() {
        FileIdentityStore identities = home.identity();
        Optional<ProvisionedAgent> former = identities.identity();
        if (former.isPresent()) {
            throw new CommandFailure(
                    ExitStatus.FAILED,
                    "This agent is provisioned already, as %s in namespace %s; run \"iofog-agent deprovision\" first."
                            .formatted(former.get().name(), former.get().namespace()));
        }
        ProvisionedAgent identity = client.provision(controllerUrl(), givenKey());
        identities.keep(identity);
        System.out.printf("Provisioned as agent %s in namespace %s.%n", identity.name(), identity.namespace());
        return ExitStatus.DONE;
    }

    private String givenKey() {
        return key.equals(FROM_INPUT)
                ? new Scanner(System.in, StandardCharsets.UTF_8).nextLine().strip()
                : key;
    }

    private String controllerUrl() {
        if (controller != null) {
            return controller;
        }
        return config.controller()
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.BAD_INPUT, "Name the controller, such as --controller http://host:51121."));
    }
}
