package org.iofog.controller.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.controller.messaging.ControlPlaneFixture.NAMESPACE;
import static org.iofog.controller.messaging.ControlPlaneFixture.accepted;
import static org.iofog.controller.messaging.ControlPlaneFixture.rejected;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.command.AgentCommand.DeleteAgent;
import org.iofog.contract.command.ApplicationCommand.CreateApplication;
import org.iofog.contract.command.ApplicationCommand.DeleteApplication;
import org.iofog.contract.command.ApplicationCommand.RenameApplication;
import org.iofog.contract.command.ApplicationCommand.StopApplication;
import org.iofog.contract.command.ApplicationCommand.UpdateApplication;
import org.iofog.contract.command.CatalogItemCommand.CreateCatalogItem;
import org.iofog.contract.command.CatalogItemCommand.UpdateCatalogItem;
import org.iofog.contract.command.CommandReply.CommandRejected;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.command.MicroserviceCommand.RenameMicroservice;
import org.iofog.contract.command.NamespaceCommand.CreateNamespace;
import org.iofog.contract.command.NamespaceCommand.DeleteNamespace;
import org.iofog.contract.command.NamespaceCommand.RenameNamespace;
import org.iofog.contract.command.RegistryCommand.CreateRegistry;
import org.iofog.contract.command.RegistryCommand.DeleteRegistry;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.AgentReference;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.CatalogItemSpec;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.Images;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.spec.RegistrySpec;
import org.iofog.contract.spec.Secret;
import org.iofog.testkit.ControlPlaneServers;
import org.iofog.testkit.TestBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ControlPlaneServers.class)
class ApplicationsIT {

    @Inject
    ControlPlaneFixture controlPlane;

    private TestBus operator;
    private SimulatedAgent agent;
    private String suffix;

    @BeforeEach
    void connect() {
        suffix = UUID.randomUUID().toString().substring(0, 8);
        operator = controlPlane.operator();
        agent = controlPlane.agent(operator, "agent-" + suffix);
    }

    @AfterEach
    void close() throws Exception {
        controlPlane.close();
    }

    @Test
    void anApplicationIsReplacedAndWhatDidNotChangeIsLeftAlone() {
        // Given
        accepted(operator, new CreateApplication(NAMESPACE, name("shop"), application(web(8080), cache(6379))));
        DesiredState before = agent.awaitDesired(state -> state.microservices().size() == 2);

        // When
        accepted(operator, new UpdateApplication(NAMESPACE, name("shop"), application(web(8080), queue(5672))));

        // Then
        DesiredState after = agent.awaitDesired(state -> find(state, "queue") != null);
        assertThat(find(after, "web")).isEqualTo(find(before, "web"));
        assertThat(find(after, "cache")).isNull();
    }

    @Test
    void membersMayExchangeTheirPorts() {
        accepted(operator, new CreateApplication(NAMESPACE, name("shop"), application(web(8080), cache(6379))));

        accepted(operator, new UpdateApplication(NAMESPACE, name("shop"), application(web(6379), cache(8080))));

        DesiredState after = agent.awaitDesired(
                state -> find(state, "web") != null && find(state, "web").generation() == 2);
        assertThat(find(after, "cache").generation()).isEqualTo(2);
    }

    @Test
    void aPortHasOneHolderPerAgent() {
        accepted(operator, new CreateApplication(NAMESPACE, name("shop"), application(web(8080))));

        CommandRejected rejected = rejected(
                operator,
                new CreateMicroservice(NAMESPACE, name("other"), cache(8080).withName(null)));

        assertThat(rejected.code()).isEqualTo(RejectionCode.PORT_TAKEN);
        assertThat(rejected.detail()).contains("8080/tcp", agent.name(), name("web"));
    }

    @Test
    void stoppedRenamedAndDeletedAsAWhole() {
        // Given
        accepted(operator, new CreateApplication(NAMESPACE, name("shop"), application(web(8080))));

        // When
        accepted(operator, new StopApplication(NAMESPACE, name("shop")));
        accepted(operator, new RenameApplication(NAMESPACE, name("shop"), name("store")));
        accepted(operator, new RenameMicroservice(NAMESPACE, name("web"), name("site")));

        // Then
        DesiredState state = agent.awaitDesired(newest -> find(newest, "site") != null);
        assertThat(find(state, "site").application()).isEqualTo(name("store"));
        assertThat(find(state, "site").run()).isEqualTo(RunState.STOPPED);
        assertThat(find(state, "site").generation()).isEqualTo(1);
        accepted(operator, new DeleteApplication(NAMESPACE, name("store")));
        agent.awaitDesired(newest -> newest.microservices().isEmpty());
    }

    @Test
    void aCatalogItemIsFollowedByItsUsers() {
        // Given
        String id = accepted(operator, new CreateCatalogItem(NAMESPACE, name("item"), item("busybox:1")))
                .resource();
        MicroserviceSpec user = with(new Images(Integer.valueOf(id), null, null, null), "user", 8080);
        accepted(operator, new CreateMicroservice(NAMESPACE, name("user"), user));
        assertThat(agent.awaitMicroservice(name("user")).image()).isEqualTo("busybox:1");

        // When
        accepted(operator, new UpdateCatalogItem(NAMESPACE, name("item"), item("busybox:2")));

        // Then
        DesiredState after = agent.awaitDesired(state -> find(state, "user").generation() == 2);
        assertThat(find(after, "user").image()).isEqualTo("busybox:2");
    }

    @Test
    void aPrivateRegistryReachesTheAgentsThatUseItAndStaysWhileUsed() {
        // Given
        RegistrySpec spec = new RegistrySpec(
                null, "registry.example", true, "me", new Secret("s3cret"), "me@example.com", null, null);
        String id = accepted(operator, new CreateRegistry(NAMESPACE, spec)).resource();

        // When
        accepted(
                operator,
                new CreateMicroservice(
                        NAMESPACE, name("user"), with(new Images(null, "busybox:1", null, id), "user", 8080)));

        // Then
        DesiredState state = agent.awaitDesired(newest -> !newest.registries().isEmpty());
        assertThat(state.registries().getFirst().password()).isEqualTo(new Secret("s3cret"));
        assertThat(rejected(operator, new DeleteRegistry(NAMESPACE, Integer.parseInt(id)))
                        .code())
                .isEqualTo(RejectionCode.IN_USE);
    }

    @Test
    void aNamespaceGoesWithAllItHolds() {
        accepted(operator, new CreateNamespace(name("plant")));
        accepted(operator, new RenameNamespace(name("plant"), name("works")));

        accepted(operator, new DeleteNamespace(name("works"), true));

        assertThat(rejected(operator, new DeleteNamespace(name("works"), true)).code())
                .isEqualTo(RejectionCode.NOT_FOUND);
    }

    @Test
    void anAgentWithMicroservicesIsDeletedOnlyByForce() {
        accepted(operator, new CreateApplication(NAMESPACE, name("shop"), application(web(8080))));

        assertThat(rejected(operator, new DeleteAgent(NAMESPACE, agent.name(), false))
                        .code())
                .isEqualTo(RejectionCode.IN_USE);
        accepted(operator, new DeleteAgent(NAMESPACE, agent.name(), true));
        assertThat(rejected(operator, new DeleteAgent(NAMESPACE, agent.name(), true))
                        .code())
                .isEqualTo(RejectionCode.NOT_FOUND);
    }

    private DesiredMicroservice find(DesiredState state, String base) {
        return state.microservices().stream()
                .filter(each -> each.name().equals(name(base)))
                .findFirst()
                .orElse(null);
    }

    private static ApplicationSpec application(MicroserviceSpec... members) {
        return new ApplicationSpec(null, null, Arrays.asList(members), List.of());
    }

    private MicroserviceSpec web(int port) {
        return with(Images.x86("busybox:1"), "web", port);
    }

    private MicroserviceSpec cache(int port) {
        return with(Images.x86("busybox:1"), "cache", port);
    }

    private MicroserviceSpec queue(int port) {
        return with(Images.x86("busybox:1"), "queue", port);
    }

    private MicroserviceSpec with(Images images, String base, int port) {
        ContainerSpec container = new ContainerSpec(
                List.of(),
                List.of(),
                List.of(PortMapping.of(80, port)),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null);
        return new MicroserviceSpec(
                name(base), new AgentReference(agent.name(), null), images, container, Map.of(), null, List.of(), null);
    }

    private static CatalogItemSpec item(String image) {
        return new CatalogItemSpec(null, null, null, image, null, null, null);
    }

    private String name(String base) {
        return base + "-" + suffix;
    }
}
