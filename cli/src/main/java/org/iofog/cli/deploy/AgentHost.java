package org.iofog.cli.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.AgentSpec;
import org.iofog.contract.view.AgentView;

/** The host of an agent that is not this machine. */
final class AgentHost {
    private static final ObjectMapper MAPPER = ContractJson.mapper();

    private AgentHost() {}

    /** The agent's settings, with its host among them. */
    static AgentConfigSpec configOf(AgentSpec spec) {
        AgentConfigSpec config = Objects.requireNonNullElse(spec.config(), AgentConfigSpec.EMPTY);
        if (spec.host() == null || config.host() != null) {
            return config;
        }
        ObjectNode json = MAPPER.valueToTree(config);
        try {
            return MAPPER.treeToValue(json.put("host", spec.host()), AgentConfigSpec.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells what to do by hand on the host of an agent that has not joined yet. */
    static void tellInstallation(String name, SetTarget target) {
        if (target.controller().agent(target.namespace(), name).state() != AgentView.State.NOT_PROVISIONED) {
            return;
        }
        String key = target.controller()
                .createProvisioningKey(target.namespace(), name)
                .key();
        target.progress()
                .notice(
                        "How to reach the host of %s is not known, so nothing is installed there: give `ssh`, or run `iofog-agent provision %s --controller %s` on it within 20 minutes."
                                .formatted(name, key, target.controller().endpoint()));
    }
}
