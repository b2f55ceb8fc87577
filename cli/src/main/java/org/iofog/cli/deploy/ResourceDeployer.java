package org.iofog.cli.deploy;

import java.util.List;
import java.util.Objects;
import org.iofog.cli.document.Document;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.iofog.cli.session.CommandRun;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.AgentSpec;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.CatalogItemSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.RegistrySpec;
import org.iofog.contract.spec.RouteSpec;

/** Sends the command that makes a resource what its document says. */
final class ResourceDeployer {
    private final List<Document> documents;
    private final Existing existing;
    private final SetTarget target;

    /** @param documents the whole set */
    ResourceDeployer(List<Document> documents, Existing existing, SetTarget target) {
        this.documents = documents;
        this.existing = existing;
        this.target = target;
    }

    /** @return the accepted command */
    CommandRun deploy(Document document) {
        Upsert upsert = upsert(document, existing);
        try {
            return send(upsert);
        } catch (CliFailure failure) {
            return sendAsUpdate(document, upsert, failure);
        }
    }

    /** Somebody else may have created the resource since we looked. */
    private CommandRun sendAsUpdate(Document document, Upsert refused, CliFailure failure) {
        if (refused.exists() || failure.exitCode() != ExitCode.CONFLICT) {
            throw failure;
        }
        Upsert again = upsert(document, Existing.in(target.controller(), target.namespace()));
        if (!again.exists()) {
            throw failure;
        }
        return send(again);
    }

    private CommandRun send(Upsert upsert) {
        return CommandRun.send(target.controller(), upsert.command(), target.within(), target.progress());
    }

    Upsert upsert(Document document, Existing present) {
        String namespace = target.namespace();
        String name = Objects.requireNonNullElse(document.name(), "");
        return switch (document.spec()) {
            case AgentConfigSpec spec -> Upsert.agent(namespace, name, spec, present);
            case AgentSpec spec -> Upsert.agent(namespace, name, AgentHost.configOf(spec), present);
            case RegistrySpec spec -> Upsert.registry(namespace, spec, present);
            case CatalogItemSpec spec -> Upsert.catalogItem(namespace, name, spec, present);
            case ApplicationSpec spec ->
                Upsert.application(namespace, name, ApplicationMembers.join(name, spec, documents), present);
            case MicroserviceSpec spec -> Upsert.microservice(namespace, name, spec, present);
            case RouteSpec spec -> Upsert.route(namespace, spec, present);
            default -> throw new IllegalArgumentException(document.title() + " is not made by one command");
        };
    }
}
