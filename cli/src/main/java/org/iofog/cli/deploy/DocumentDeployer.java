package org.iofog.cli.deploy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.iofog.cli.document.Document;
import org.iofog.cli.document.Problems;
import org.iofog.cli.failure.ExitCode;
import org.iofog.cli.local.LocalAgentStart;
import org.iofog.cli.local.LocalControlPlane;
import org.iofog.cli.remote.RemoteAgentStart;
import org.iofog.cli.remote.RemoteControlPlane;
import org.iofog.cli.session.CommandRun;
import org.iofog.contract.spec.AgentSpec;
import org.iofog.contract.spec.ControlPlaneSpec;
import org.iofog.contract.spec.Kind;
import org.iofog.contract.spec.LocalAgentSpec;
import org.iofog.contract.spec.LocalControlPlaneSpec;
import org.iofog.contract.spec.VolumeSpec;
import org.jspecify.annotations.Nullable;

/** Deploys the documents of a set: by commands to the controller, or by processes of this machine. */
final class DocumentDeployer implements DocumentAction {
    /** What needs no control plane, as it makes one or a place for one. */
    private static final Set<Kind> BEFORE_CONTROLLER =
            Set.of(Kind.NAMESPACE, Kind.CONTROL_PLANE, Kind.LOCAL_CONTROL_PLANE);

    private final List<Document> documents;
    private final SetTarget target;
    private final SetReport report;
    private final List<Awaited> awaited = Collections.synchronizedList(new ArrayList<>());
    private @Nullable ResourceDeployer resources;

    DocumentDeployer(List<Document> documents, SetTarget target, SetReport report) {
        this.documents = documents;
        this.target = target;
        this.report = report;
    }

    /** What was accepted and should come to run. */
    List<Awaited> awaited() {
        return List.copyOf(awaited);
    }

    @Override
    public void prepare(Kind kind) {
        if (BEFORE_CONTROLLER.contains(kind)) {
            return;
        }
        Existing existing = Existing.in(target.controller(), target.namespace());
        if (resources == null) {
            Problems problems = new Problems();
            References.check(documents, existing, problems);
            problems.throwIfAny(ExitCode.NOT_FOUND);
        }
        resources = new ResourceDeployer(documents, existing, target);
    }

    @Override
    public void perform(Document document) {
        String name = String.valueOf(document.name());
        switch (document.kind()) {
            case APPLICATION, MICROSERVICE ->
                awaited.add(new Awaited(document, send(document).correlationId()));
            case LOCAL_CONTROL_PLANE -> {
                new LocalControlPlane(target.state(), target.namespace(), target.progress())
                        .start(name, document.specAs(LocalControlPlaneSpec.class));
                report.done(document);
            }
            case CONTROL_PLANE -> {
                new RemoteControlPlane(target.state(), target.namespace(), target.login(), target.progress())
                        .deploy(document.name(), document.specAs(ControlPlaneSpec.class));
                report.done(document);
            }
            case LOCAL_AGENT -> {
                new LocalAgentStart(target.state(), target.sessions().get(), target.progress())
                        .start(name, document.specAs(LocalAgentSpec.class).config());
                report.done(document);
            }
            case VOLUME -> {
                VolumeTarget.of(target).deploy(document.specAs(VolumeSpec.class));
                conclude(document);
            }
            case NAMESPACE -> {
                new NamespaceDeployer(target).deploy(name);
                conclude(document);
            }
            case AGENT -> {
                send(document);
                install(name, document.specAs(AgentSpec.class));
                conclude(document);
            }
            default -> {
                send(document);
                conclude(document);
            }
        }
    }

    private void install(String name, AgentSpec spec) {
        RemoteAgentStart start =
                new RemoteAgentStart(target.state(), target.sessions().get(), target.login(), target.progress());
        if (start.isReachable(name, spec)) {
            start.start(name, spec);
        } else {
            AgentHost.tellInstallation(name, target);
        }
    }

    private CommandRun send(Document document) {
        return Objects.requireNonNull(resources).deploy(document);
    }

    private void conclude(Document document) {
        target.progress().done(document.title());
        report.done(document);
    }
}
