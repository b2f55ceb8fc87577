package org.iofog.contract.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.iofog.contract.agent.AgentReport.PruneCompleted;
import org.iofog.contract.agent.AgentTask.FetchLogs;
import org.iofog.contract.agent.AgentTask.StopLogs;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.command.CommandReply.CommandRejected;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.command.NamespaceCommand.CreateNamespace;
import org.iofog.contract.command.RegistryCommand.CreateRegistry;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceStateChanged;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.EnvironmentVariable;
import org.iofog.contract.spec.ExtraHost;
import org.iofog.contract.spec.HealthCheck;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.spec.PortProtocol;
import org.iofog.contract.spec.RegistrySpec;
import org.iofog.contract.spec.Secret;
import org.iofog.contract.spec.VolumeMapping;
import org.junit.jupiter.api.Test;

/** Golden files against the records they stand for, one for each way a field can be written. */
class GoldenRecordsTest {

    private static final String TASK = "8e0a1f6c-3b52-4e8e-9c0b-1a7f5d2e4b90";
    private static final String MICROSERVICE = "0b5a3c1e-7f6d-4a55-9d1c-2f4f8f0c6a11";
    private static final Instant TIME = Instant.parse("2026-03-01T08:15:30.123Z");

    private static final ObjectMapper MAPPER = ContractJson.mapper();

    @Test
    void readARecordOfOneField() throws IOException {
        assertThat(golden("iofog.commands.namespace.create", CreateNamespace.class))
                .isEqualTo(new CreateNamespace("edge"));
        assertThat(golden("iofog.agents.task.stop-logs", StopLogs.class)).isEqualTo(new StopLogs(TASK));
    }

    @Test
    void readTimesAndOptionalNumbers() throws IOException {
        assertThat(golden("iofog.agents.task.fetch-logs", FetchLogs.class))
                .isEqualTo(new FetchLogs(TASK, MICROSERVICE, 100, true, TIME));
        assertThat(golden("iofog.agents.report.prune-completed", PruneCompleted.class))
                .isEqualTo(new PruneCompleted("5d0f2f0a-1d6e-4d8e-8a35-0b7a0e2f9c44", TASK, TIME, 3, 734_003_200L));
    }

    @Test
    void readEnumerationsByTheirName() throws IOException {
        assertThat(golden("iofog.replies.command-rejected", CommandRejected.class)
                        .code())
                .isEqualTo(RejectionCode.PORT_TAKEN);
        assertThat(golden("iofog.events.microservice.state-changed", MicroserviceStateChanged.class))
                .isEqualTo(new MicroserviceStateChanged(
                        "edge",
                        "msvc-1",
                        MICROSERVICE,
                        "agent-1",
                        2,
                        ContainerState.FAILED,
                        "The image cannot be pulled."));
    }

    @Test
    void readSecretsAndWordsJavaReserves() throws IOException {
        assertThat(golden("iofog.commands.registry.create", CreateRegistry.class))
                .isEqualTo(new CreateRegistry(
                        "edge",
                        new RegistrySpec(
                                3,
                                "https://registry.example.org:5000",
                                true,
                                "puller",
                                new Secret("correct horse"),
                                "ops@example.org",
                                true,
                                "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n")));
    }

    @Test
    void readAWholeContainer() throws IOException {
        // When
        MicroserviceSpec spec = golden("iofog.commands.microservice.create", CreateMicroservice.class)
                .spec();

        // Then
        assertThat(spec.container())
                .isEqualTo(new ContainerSpec(
                        List.of("serve", "--verbose"),
                        List.of(new EnvironmentVariable("MY_ENV", "42")),
                        List.of(
                                new PortMapping(80, 5000, 5001, "agent-2", PortProtocol.TCP, null),
                                new PortMapping(53, 5353, null, null, PortProtocol.UDP, null)),
                        List.of(
                                new VolumeMapping(
                                        "/srv/data",
                                        "/data",
                                        VolumeMapping.AccessMode.READ_ONLY,
                                        VolumeMapping.Type.BIND),
                                new VolumeMapping(
                                        "cache",
                                        "/cache",
                                        VolumeMapping.AccessMode.READ_WRITE,
                                        VolumeMapping.Type.VOLUME)),
                        List.of(new ExtraHost("plc.local", "192.0.2.20")),
                        false,
                        64,
                        0.5,
                        5,
                        new HealthCheck(List.of("wget", "-q", "-O-", "http://localhost"), 10, 2, 3, 5)));
    }

    @Test
    void keepAnyMapAsConfig() throws IOException {
        // When
        Map<String, Object> config = golden("iofog.commands.microservice.create", CreateMicroservice.class)
                .spec()
                .config();

        // Then
        assertThat(config)
                .containsEntry("config-key", "config-value")
                .extractingByKey("nested")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("numbers", List.of(1, 2.5))
                .containsEntry("nothing", null);
    }

    private static <T> T golden(String type, Class<T> body) throws IOException {
        return MAPPER.readValue(GoldenFiles.versionsOf(type).getFirst(), body);
    }
}
