package org.iofog.cli.create;

import java.time.Instant;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.WaitOptions;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.state.NamespaceState;
import org.iofog.contract.command.NamespaceCommand.CreateNamespace;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.rule.NameRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a namespace, served by the control plane of the present one where that has any. */
@Command(name = "namespace", description = "Create a namespace, on the control plane of the present one.")
final class CreateNamespaceCommand extends CliCommand {

    @Mixin
    private WaitOptions wait;

    @Option(names = "--empty", description = "Without a control plane: one of its own is deployed or connected later.")
    private boolean empty;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the new namespace.")
    private String name;

    @Override
    protected void execute() {
        requireName();
        if (state().namespace(name).isPresent()) {
            throw CliFailure.conflict("Namespace '" + name + "' exists already.");
        }
        NamespaceState present = state().requireNamespace(namespace());
        NamespaceState created = NamespaceState.empty(Instant.now());
        if (empty || present.holdsNothing()) {
            state().create(name, created);
            progress().done("Namespace " + name + " is created; it has no control plane yet.");
        } else {
            run(new CreateNamespace(name), wait, "Namespace " + name + " is created");
            state().create(name, created.withSharedControlPlane(session().owner()));
        }
    }

    private void requireName() {
        NameRules.check("", name).stream().map(Violation::problem).findFirst().ifPresent(problem -> {
            throw CliFailure.badInput(problem);
        });
    }
}
