package org.iofog.controller.domain.decision;

import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.command.AgentCommand;
import org.iofog.contract.command.AgentCommand.AttachAgent;
import org.iofog.contract.command.AgentCommand.CreateAgent;
import org.iofog.contract.command.AgentCommand.DeleteAgent;
import org.iofog.contract.command.AgentCommand.DeleteDetachedAgent;
import org.iofog.contract.command.AgentCommand.DetachAgent;
import org.iofog.contract.command.AgentCommand.PruneAgent;
import org.iofog.contract.command.AgentCommand.RenameAgent;
import org.iofog.contract.command.AgentCommand.RenameDetachedAgent;
import org.iofog.contract.command.AgentCommand.UpdateAgent;
import org.iofog.contract.event.AgentEvent.AgentAttached;
import org.iofog.contract.event.AgentEvent.AgentCreated;
import org.iofog.contract.event.AgentEvent.AgentRenamed;
import org.iofog.contract.event.AgentEvent.AgentUpdated;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.rule.AgentConfigRules;
import org.iofog.contract.rule.NameRules;
import org.iofog.contract.rule.Notices;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.domain.mesh.RouterPlace;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.Refusal;
import org.iofog.controller.domain.model.Scope;
import org.iofog.controller.domain.model.Snapshot;
import org.jspecify.annotations.Nullable;

/** What becomes of commands about agents. */
final class AgentDecisions {

    private AgentDecisions() {}

    static Scope scopeOf(AgentCommand command) {
        Scope scope = Scope.of(command.namespace()).agent(command.name());
        return switch (command) {
            case CreateAgent create ->
                create.config() != null && Topology.hasRouter(create.config())
                        ? routersOf(create.config(), scope)
                        : scope;
            case UpdateAgent update -> routersOf(update.config(), scope);
            case RenameAgent rename -> scope.agent(rename.newName()).agentsOfNamespace();
            case AttachAgent attach -> scope.detachedAgent(attach.name()).agentsOfNamespace();
            case DetachAgent detach ->
                scope.detachedAgent(detach.name())
                        .contentsOfAgents()
                        .neighbours()
                        .agentsOfNamespace();
            case DeleteAgent delete -> scope.contentsOfAgents().neighbours().agentsOfNamespace();
            case DeleteDetachedAgent delete -> detached(delete.name());
            case RenameDetachedAgent rename -> detached(rename.name()).detachedAgent(rename.newName());
            case PruneAgent prune -> scope;
        };
    }

    /** What settings of an agent's router have to be looked at with. */
    static Scope routersOf(@Nullable AgentConfigSpec config, Scope scope) {
        if (config == null || !Topology.isConcerned(config)) {
            return scope;
        }
        return scope.agentsOfNamespace().ports(Ports.of(new RouterPlace(config)));
    }

    private static Scope detached(String name) {
        return Scope.of(AgentCommand.NO_NAMESPACE).detachedAgent(name);
    }

    static Decision decide(AgentCommand command, Draft draft) {
        return switch (command) {
            case CreateAgent create -> create(create, draft);
            case UpdateAgent update -> update(update, draft);
            case DeleteAgent delete -> LeavingAgents.delete(delete, draft);
            case RenameAgent rename -> rename(rename, draft);
            case AttachAgent attach -> attach(attach, draft);
            case DetachAgent detach -> LeavingAgents.detach(detach, draft);
            case DeleteDetachedAgent delete -> DetachedAgents.delete(delete, draft);
            case RenameDetachedAgent rename -> DetachedAgents.rename(rename, draft);
            case PruneAgent prune -> prune(prune, draft);
        };
    }

    private static Decision create(CreateAgent command, Draft draft) {
        Refusal.unlessNone(NameRules.check("name", command.name()));
        draft.snapshot().requireNamespace();
        requireFree(command.namespace(), command.name(), draft.snapshot());
        AgentConfigSpec config = checked(command.name(), command.config(), draft);
        Agent agent = new Agent(
                draft.context().newId(command.name()),
                command.namespace(),
                command.name(),
                draft.context().now(),
                AgentConfigs.merge(AgentConfigSpec.EMPTY, config),
                AgentView.State.NOT_PROVISIONED,
                draft.context().now(),
                null,
                null,
                0);
        if (Topology.hasRouter(config)) {
            Topology.with(agent, draft).require(agent);
        }
        draft.change(new Change.AddAgent(agent));
        draft.emit(new AgentCreated(command.namespace(), agent.name(), agent.uuid(), agent.config()));
        return draft.accepted(agent.uuid());
    }

    private static Decision update(UpdateAgent command, Draft draft) {
        Agent agent = draft.snapshot().requireAgent(command.name());
        configure(agent, command.config(), draft);
        return draft.accepted(agent.uuid());
    }

    /** Merges settings into those of {@code agent}; equal ones change nothing. */
    static void configure(Agent agent, @Nullable AgentConfigSpec change, Draft draft) {
        Agent present = draft.latest(agent);
        AgentConfigSpec given = checked(agent.name(), change, draft);
        AgentConfigSpec merged = AgentConfigs.merge(present.config(), given);
        if (!merged.equals(present.config())) {
            Agent next = present.withConfig(merged);
            if (Topology.isConcerned(given)) {
                Topology.with(next, draft).require(next);
            }
            draft.desire(agent);
            change(next, draft);
        }
    }

    /** The agent has other settings from now on. */
    static void change(Agent next, Draft draft) {
        draft.changeAgent(next);
        draft.emit(new AgentUpdated(draft.snapshot().namespace(), next.name(), next.uuid(), next.config()));
    }

    private static Decision rename(RenameAgent command, Draft draft) {
        Agent agent = draft.snapshot().requireAgent(command.name());
        Refusal.unlessNone(NameRules.check("newName", command.newName()));
        requireFree(command.namespace(), command.newName(), draft.snapshot());
        rename(agent, command.newName(), draft);
        RouterReferences.rename(agent, command.newName(), draft);
        draft.desire(agent);
        return draft.accepted(agent.uuid());
    }

    static void rename(Agent agent, String newName, Draft draft) {
        draft.changeAgent(agent.withName(newName));
        draft.emit(new AgentRenamed(draft.snapshot().namespace(), newName, agent.uuid(), agent.name()));
    }

    private static Decision attach(AttachAgent command, Draft draft) {
        Snapshot snapshot = draft.snapshot();
        snapshot.requireNamespace();
        Agent agent = DetachedAgents.require(command.name(), snapshot);
        requireFree(command.namespace(), command.name(), snapshot);
        Agent attached = agent.in(
                command.namespace(),
                AgentView.State.NOT_PROVISIONED,
                draft.context().now());
        Topology.with(attached, draft).require(attached);
        draft.changeAgent(attached);
        draft.emit(new AgentAttached(command.namespace(), agent.name(), agent.uuid()));
        return draft.accepted(agent.uuid());
    }

    private static Decision prune(PruneAgent command, Draft draft) {
        Agent agent = draft.snapshot().requireAgent(command.name());
        requireOnline(agent);
        CommandContext context = draft.context();
        draft.order(agent, new AgentTask.PruneImages(context.commandId(), context.deadline()));
        return draft.accepted(agent.uuid());
    }

    static void requireOnline(Agent agent) {
        if (!agent.isOnline()) {
            String state = agent.isProvisioned() ? "offline" : "not provisioned";
            throw Refusal.of(
                    RejectionCode.AGENT_OFFLINE,
                    "Agent %s is %s: see to it that it runs and reaches the bus, and try again.",
                    agent.name(),
                    state);
        }
    }

    private static void requireFree(String namespace, String name, Snapshot snapshot) {
        if (snapshot.agent(name).isPresent()) {
            throw Refusal.of(
                    RejectionCode.DUPLICATE_NAME,
                    "There is an agent \"%s\" in namespace %s already: choose another name.",
                    name,
                    namespace);
        }
    }

    private static AgentConfigSpec checked(String agent, @Nullable AgentConfigSpec config, Draft draft) {
        AgentConfigSpec given = config == null ? AgentConfigSpec.EMPTY : config;
        Refusal.unlessNone(AgentConfigRules.check(agent, given));
        draft.notice(Notices.of(given));
        return given;
    }
}
