package org.iofog.contract.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.iofog.contract.spec.AgentSpec;
import org.iofog.contract.spec.ControlPlaneSpec;
import org.iofog.contract.spec.KubernetesControlPlaneSpec;
import org.iofog.contract.spec.LocalAgentSpec;
import org.iofog.contract.spec.LocalControlPlaneSpec;
import org.iofog.contract.spec.VolumeSpec;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.ApplicationView;
import org.iofog.contract.view.CatalogItemView;
import org.iofog.contract.view.ErrorView;
import org.iofog.contract.view.LogEntryView;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.NamespaceView;
import org.iofog.contract.view.PortView;
import org.iofog.contract.view.ProvisionedAgent;
import org.iofog.contract.view.ProvisioningKeyView;
import org.iofog.contract.view.RegistryView;
import org.iofog.contract.view.RouteView;
import org.iofog.contract.view.TaskView;
import org.iofog.contract.view.TopologyView;
import org.iofog.contract.view.TraceView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no message of its own and so has no golden file: answers of the controller and documents of the user. */
class RoundTripTest {

    private static final ObjectMapper STRICT =
            ContractJson.mapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @ParameterizedTest
    @ValueSource(
            classes = {
                AgentView.class,
                ApplicationView.class,
                CatalogItemView.class,
                ErrorView.class,
                LogEntryView.class,
                MicroserviceView.class,
                NamespaceView.class,
                PortView.class,
                ProvisionedAgent.class,
                ProvisioningKeyView.class,
                RegistryView.class,
                RouteView.class,
                TaskView.class,
                TopologyView.class,
                TraceView.class,
                AgentSpec.class,
                ControlPlaneSpec.class,
                KubernetesControlPlaneSpec.class,
                LocalAgentSpec.class,
                LocalControlPlaneSpec.class,
                VolumeSpec.class
            })
    void isReadAsItWasWritten(Class<?> type) throws IOException {
        // Given
        Object filled = FilledRecords.of(type);

        // When
        Object read = STRICT.readValue(STRICT.writeValueAsBytes(filled), type);

        // Then
        assertThat(read).isEqualTo(filled);
    }
}
