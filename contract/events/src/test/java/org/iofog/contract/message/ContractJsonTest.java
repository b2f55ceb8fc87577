package org.iofog.contract.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.iofog.contract.agent.AgentTask.PruneImages;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.EnvironmentVariable;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.spec.UserSpec;
import org.iofog.contract.spec.VolumeMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractJsonTest {

    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final ObjectMapper YAML = new YAMLMapper();

    @Test
    void leavesAbsentFieldsOut() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(new PruneImages("t-1", null))).isEqualTo("{\"taskId\":\"t-1\"}");
        assertThat(JSON.writeValueAsString(PortMapping.of(80, 5000))).isEqualTo("{\"internal\":80,\"external\":5000}");
    }

    @Test
    void writesNoMethodThatIsNotAField() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(ContainerSpec.EMPTY))
                .isEqualTo("{\"commands\":[],\"env\":[],\"ports\":[],\"volumes\":[],\"extraHosts\":[]}");
    }

    @ParameterizedTest
    @CsvSource({"42, 42", "true, true", "1.10, 1.10", "0x1F, 0x1F", "1_000, 1_000", "yes, yes", "'\"\"', ''"})
    void takesAScalarOfYamlAsItsText(String scalar, String text) throws JsonProcessingException {
        // When
        EnvironmentVariable variable =
                YAML.readValue("{key: MY_ENV, value: %s}".formatted(scalar), EnvironmentVariable.class);

        // Then
        assertThat(variable).isEqualTo(new EnvironmentVariable("MY_ENV", text));
    }

    @Test
    void takesADigitsOnlySecretAsItsText() throws JsonProcessingException {
        assertThat(YAML.readValue("{email: a@b, password: 0012345678}", UserSpec.class)
                        .password()
                        .value())
                .isEqualTo("0012345678");
    }

    @Test
    void refusesASecretThatIsNoScalar() {
        assertThatThrownBy(() -> YAML.readValue("{email: a@b, password: [a]}", UserSpec.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("password");
    }

    @Test
    void refusesAnEmptyItemOfAList() {
        assertThatThrownBy(() -> YAML.readValue("{ports: [null]}", ContainerSpec.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("an item of the list is empty: give it a value or remove it");
    }

    @Test
    void fillsInWhatASpecificationMayLeaveOut() throws JsonProcessingException {
        // When
        MicroserviceSpec spec = YAML.readValue("{}", MicroserviceSpec.class);
        VolumeMapping volume = YAML.readValue("{}", VolumeMapping.class);

        // Then
        assertThat(spec.container()).isEqualTo(ContainerSpec.EMPTY);
        assertThat(spec.config()).isEmpty();
        assertThat(spec.routes()).isEmpty();
        assertThat(volume.accessMode()).isEqualTo(VolumeMapping.AccessMode.READ_WRITE);
        assertThat(volume.type()).isEqualTo(VolumeMapping.Type.BIND);
    }
}
