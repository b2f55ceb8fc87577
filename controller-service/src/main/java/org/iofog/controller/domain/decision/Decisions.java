package org.iofog.controller.domain.decision;

import org.iofog.contract.command.AgentCommand;
import org.iofog.contract.command.ApplicationCommand;
import org.iofog.contract.command.CatalogItemCommand;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.MicroserviceCommand;
import org.iofog.contract.command.NamespaceCommand;
import org.iofog.contract.command.RegistryCommand;
import org.iofog.contract.command.RouteCommand;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.Refusal;
import org.iofog.controller.domain.model.Scope;
import org.iofog.controller.domain.model.Snapshot;

/** Every decision about a command starts here: what it has to look at, and then what becomes of it. */
public final class Decisions {

    private Decisions() {}

    /** Empty where {@code command} lacks what every command of its kind needs; {@link #decide} tells which. */
    public static Scope scopeOf(Command command) {
        return switch (command) {
            case NamespaceCommand namespace -> NamespaceDecisions.scopeOf(namespace);
            case AgentCommand agent -> AgentDecisions.scopeOf(agent);
            case ApplicationCommand application -> ApplicationDecisions.scopeOf(application);
            case MicroserviceCommand microservice -> MicroserviceDecisions.scopeOf(microservice);
            case RegistryCommand registry -> RegistryDecisions.scopeOf(registry);
            case CatalogItemCommand item -> CatalogItemDecisions.scopeOf(item);
            case RouteCommand route -> RouteDecisions.scopeOf(route);
        };
    }

    /**
     * Whether the command concerns one microservice with its placements and the desired states of their agents, and
     * nothing beyond: such commands about different microservices can be decided one upon the other.
     */
    public static boolean isAboutOneMicroservice(Command command) {
        return command instanceof MicroserviceCommand microservice
                && MicroserviceDecisions.isAboutItAlone(microservice);
    }

    /** @param snapshot of {@link #scopeOf} the command */
    public static Decision decide(Command command, Snapshot snapshot, CommandContext context) {
        try {
            requireTime(context);
            return decideInTime(command, new Draft(snapshot, context));
        } catch (Refusal refusal) {
            return refusal.asDecision();
        }
    }

    private static void requireTime(CommandContext context) {
        if (context.deadline() != null && context.deadline().isBefore(context.now())) {
            throw Refusal.of(
                    RejectionCode.EXPIRED,
                    "The deadline %s had passed when the command was taken up at %s, and nothing was done: allow more time.",
                    context.deadline(),
                    context.now());
        }
    }

    private static Decision decideInTime(Command command, Draft draft) {
        return switch (command) {
            case NamespaceCommand namespace -> NamespaceDecisions.decide(namespace, draft);
            case AgentCommand agent -> AgentDecisions.decide(agent, draft);
            case ApplicationCommand application -> ApplicationDecisions.decide(application, draft);
            case MicroserviceCommand microservice -> MicroserviceDecisions.decide(microservice, draft);
            case RegistryCommand registry -> RegistryDecisions.decide(registry, draft);
            case CatalogItemCommand item -> CatalogItemDecisions.decide(item, draft);
            case RouteCommand route -> RouteDecisions.decide(route, draft);
        };
    }
}
