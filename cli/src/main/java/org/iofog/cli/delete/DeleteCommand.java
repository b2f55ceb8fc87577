package org.iofog.cli.delete;

import java.util.List;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.WaitOptions;
import org.iofog.cli.deploy.DeployOrder;
import org.iofog.cli.deploy.SetReport;
import org.iofog.cli.deploy.SetRun;
import org.iofog.cli.deploy.SetTarget;
import org.iofog.cli.document.Document;
import org.iofog.cli.document.Problems;
import org.iofog.cli.failure.CliFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes things by name, or what documents describe: the last to be deployed first. */
@Command(
        name = "delete",
        description = "Delete a resource, or with -f everything documents describe.",
        synopsisSubcommandLabel = "[RESOURCE]",
        subcommands = {
            DeleteAgentCommand.class,
            DeleteAllCommand.class,
            DeleteApplicationCommand.class,
            DeleteCatalogItemCommand.class,
            DeleteControlPlaneCommand.class,
            DeleteMicroserviceCommand.class,
            DeleteNamespaceCommand.class,
            DeleteRegistryCommand.class,
            DeleteRouteCommand.class,
            DeleteVolumeCommand.class
        })
public final class DeleteCommand extends CliCommand {
    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "File or directory to read, or - for standard input.")
    private List<String> files = List.of();

    @Mixin
    private WaitOptions wait;

    @Override
    protected void execute() {
        if (files.isEmpty()) {
            throw CliFailure.badInput("Say what to delete: a resource such as 'microservice NAME', or '-f FILE'.");
        }
        List<Document> documents = read(files);
        SetTarget target =
                new SetTarget(state(), namespace(), wait.within(), false, progress(), this::session, sshLogin());
        SetReport report = new SetReport(documents);
        DocumentRemoval removal = new DocumentRemoval(target, report, wait.isWaiting());
        new SetRun(removal, report)
                .run(DeployOrder.of(documents, new Problems()).reversed());
        report.conclude();
    }
}
