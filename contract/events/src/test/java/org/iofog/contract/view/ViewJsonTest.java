package org.iofog.contract.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.iofog.contract.message.ContractJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewJsonTest {

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
                ProvisionedAgent.class,
                ProvisioningKeyView.class,
                RegistryView.class,
                TaskView.class,
                TraceView.class
            })
    void isReadAsItWasWritten(Class<?> type) throws IOException {
        // Given
        Object view = FilledRecords.of(type);

        // When
        Object read = STRICT.readValue(STRICT.writeValueAsBytes(view), type);

        // Then
        assertThat(read).isEqualTo(view);
    }
}
