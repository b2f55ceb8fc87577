package org.iofog.cli.deploy;

import java.util.List;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.command.WaitOptions;
import org.iofog.cli.document.Document;
import org.iofog.cli.document.Problems;
import org.iofog.cli.failure.ExitCode;
import org.iofog.contract.spec.VolumeSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes everything as documents say: what is not there is created, what is there is updated. */
@Command(name = "deploy", description = "Create or update what documents describe.")
public final class DeployCommand extends CliCommand {
    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "File or directory to read, or - for standard input.")
    private List<String> files;

    @Option(names = "--dry-run", description = "Check everything and print what would be done.")
    private boolean dryRun;

    @Option(
            names = "--checksum",
            description =
                    "Read all files of volumes, those too that nobody seems to have touched since they were the same.")
    private boolean checksum;

    @Mixin
    private WaitOptions wait;

    @Override
    protected void execute() {
        List<Document> documents = read(files);
        List<List<Document>> groups = check(documents);
        SetTarget target =
                new SetTarget(state(), namespace(), wait.within(), checksum, progress(), this::session, sshLogin());
        if (dryRun) {
            groups.stream().flatMap(List::stream).forEach(document -> tell(document, target));
            return;
        }
        SetReport report = new SetReport(documents);
        DocumentDeployer deployer = new DocumentDeployer(documents, target, report);
        new SetRun(deployer, report).run(groups);
        if (wait.isWaiting()) {
            new ReadinessWatch(target, report).await(deployer.awaited());
        } else {
            deployer.awaited().forEach(accepted -> report.done(accepted.document()));
        }
        report.conclude();
    }

    private void tell(Document document, SetTarget target) {
        out().println("would deploy " + document.title());
        if (document.spec() instanceof VolumeSpec volume) {
            VolumeTarget.of(target).describe(volume, out());
        }
    }

    private static List<List<Document>> check(List<Document> documents) {
        Problems problems = new Problems();
        PortRules.check(documents, problems);
        LaterKinds.refuseControlPlanes(documents, problems);
        List<List<Document>> groups = DeployOrder.of(documents, problems);
        problems.throwIfAny(ExitCode.BAD_INPUT);
        return groups;
    }
}
