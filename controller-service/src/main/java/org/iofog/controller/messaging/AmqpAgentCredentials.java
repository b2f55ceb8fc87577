package org.iofog.controller.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.amqp.management.AgentAccess;
import org.iofog.contract.amqp.management.ManagementFailure;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.Secret;
import org.iofog.controller.application.command.RequestRefused;
import org.iofog.controller.application.membership.AgentCredentials;
import org.iofog.controller.domain.login.Credential;
import org.jboss.logging.Logger;

@ApplicationScoped
class AmqpAgentCredentials implements AgentCredentials {

    private static final Logger LOG = Logger.getLogger(AmqpAgentCredentials.class);

    private final AgentAccess access;

    AmqpAgentCredentials(AgentAccess access) {
        this.access = access;
    }

    @Override
    public Uni<Void> grant(String agentUuid, Credential token) {
        return access.grant(agentUuid, new Secret(token.value()))
                .onFailure(AmqpAgentCredentials::isOfTheBus)
                .invoke(failure -> LOG.warnf("no access for agent %s: %s", agentUuid, failure.getMessage()))
                .onFailure(AmqpAgentCredentials::isOfTheBus)
                .transform(failure -> new RequestRefused(
                        RejectionCode.UNAVAILABLE,
                        "The bus cannot let the agent in at the moment; the key is still good: try again soon."));
    }

    private static boolean isOfTheBus(Throwable failure) {
        return failure instanceof TransientFailure || failure instanceof ManagementFailure;
    }
}
