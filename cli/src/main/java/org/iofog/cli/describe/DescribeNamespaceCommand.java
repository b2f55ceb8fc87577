package org.iofog.cli.describe;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.iofog.cli.session.Session;
import org.iofog.cli.state.NamespaceState;
import org.iofog.contract.spec.Kind;
import org.iofog.contract.view.NamespaceView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Describes a namespace, as far as iofogctl and its control plane know it. */
@Command(name = "namespace", description = "Describe a namespace.")
final class DescribeNamespaceCommand extends DescribeResourceCommand {
    @Parameters(paramLabel = "NAME", description = "Name of the namespace.")
    private String name;

    @Override
    DescribedDocument describe() {
        NamespaceState kept = state().requireNamespace(name);
        return DescribedDocument.of(Kind.NAMESPACE, name, null, null, kept.holdsNothing() ? null : status());
    }

    private Status status() {
        Session session = Session.open(state(), name, httpTrace());
        NamespaceView view = session.controller().namespace(name);
        return new Status(session.controller().endpoint().toString(), view.agents(), view.microservices());
    }

    @RegisterForReflection
    private record Status(String controlPlane, int agents, int microservices) {}
}
