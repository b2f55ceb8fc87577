package org.iofog.agent.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.iofog.agent.application.EngineFailure.ContainerRefused;
import org.iofog.agent.application.EngineFailure.ImageUnavailable;
import org.iofog.agent.domain.container.ContainerDefinition;
import org.iofog.agent.domain.container.ContainerLabels;
import org.iofog.contract.spec.ContainerSpec;

/** Makes containers. */
final class ContainerCreation {

    private static final String OWN_UUID = "SELFNAME";

    private ContainerCreation() {}

    /** @param agent where the agent is reached from its network, which is there */
    static String create(DockerClient engine, ContainerDefinition definition, String agent) {
        try {
            return command(engine, definition, agent).exec().getId();
        } catch (ConflictException e) {
            return made(engine, definition).orElseThrow(() -> refused(definition, e));
        } catch (NotFoundException e) {
            throw new ImageUnavailable("The image %s is not on the agent.".formatted(definition.image()), e);
        } catch (DockerException e) {
            throw refused(definition, e);
        }
    }

    private static CreateContainerCmd command(DockerClient engine, ContainerDefinition definition, String agent) {
        ContainerSpec spec = definition.spec();
        String network = AgentNetwork.nameFor(definition.labels().agent());
        CreateContainerCmd command = engine.createContainerCmd(definition.image())
                .withName(definition.name())
                .withLabels(definition.labels().asMap())
                .withEnv(environment(definition))
                .withHostConfig(HostSettings.of(spec, network, agent))
                .withExposedPorts(PublishedPorts.exposed(spec));
        if (!spec.commands().isEmpty()) {
            command.withCmd(spec.commands());
        }
        if (spec.healthCheck() != null) {
            command.withHealthcheck(HealthSettings.of(spec.healthCheck()));
        }
        return command;
    }

    /** The microservice's own uuid comes last, as the last one of a name counts. */
    private static List<String> environment(ContainerDefinition definition) {
        return Stream.concat(
                        definition.spec().env().stream().map(variable -> variable.key() + "=" + variable.value()),
                        Stream.of(OWN_UUID + "=" + definition.labels().microservice()))
                .toList();
    }

    /** The container of this name, where it is the wanted one, made before the agent was killed. */
    private static Optional<String> made(DockerClient engine, ContainerDefinition definition) {
        try {
            var container = engine.inspectContainerCmd(definition.name()).exec();
            return ContainerLabels.parse(container.getConfig().getLabels())
                    .filter(definition.labels()::equals)
                    .map(labels -> container.getId());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static ContainerRefused refused(ContainerDefinition definition, DockerException cause) {
        return new ContainerRefused(
                "The container %s cannot be created: %s.".formatted(definition.name(), EngineMessages.of(cause)),
                cause);
    }
}
