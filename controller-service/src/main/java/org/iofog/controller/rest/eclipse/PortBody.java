package org.iofog.controller.rest.eclipse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.rule.NameRules;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.spec.PortProtocol;
import org.iofog.contract.tunnel.PublicProtocol;
import org.iofog.contract.view.PortView;
import org.iofog.controller.application.command.RequestRefused;
import org.jspecify.annotations.Nullable;

/**
 * A port as Eclipse ioFog's clients send and read it. Version 2 has the public port beside the others, version 3 under
 * {@code public}; answers have both.
 *
 * @param host uuid or name of the agent that opens the public port
 */
public record PortBody(
        int internal,
        int external,
        @Nullable Integer publicPort,
        @Nullable String host,
        @Nullable PortProtocol protocol,
        @Nullable String publicLink,
        @JsonProperty("public") @Nullable PublicBody inVersion3) {

    /** The public port as version 3 has it. */
    public record PublicBody(
            @Nullable List<String> schemes,
            @Nullable String protocol,
            @Nullable Boolean enabled,
            @Nullable Router router,
            @Nullable List<String> links) {

        /** Where it opens. */
        public record Router(
                @Nullable String host, @Nullable Integer port) {}
    }

    /** @param ports public ones of the microservice */
    static PortBody of(PortMapping port, List<PortView> ports) {
        if (port.publicPort() == null) {
            return new PortBody(port.internal(), port.external(), null, null, port.protocol(), null, null);
        }
        String host = Objects.requireNonNullElse(port.host(), NameRules.DEFAULT_ROUTER);
        String link = ports.stream()
                .filter(open -> open.port() == port.publicPort() && open.external() == port.external())
                .map(PortView::publicLink)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        PublicBody inVersion3 = new PublicBody(
                List.of(port.publicProtocol() == PublicProtocol.TCP ? "tcp" : "http"),
                port.publicProtocol().name().toLowerCase(Locale.ROOT),
                true,
                new PublicBody.Router(host, port.publicPort()),
                link == null ? List.of() : List.of(link));
        return new PortBody(
                port.internal(), port.external(), port.publicPort(), host, port.protocol(), link, inVersion3);
    }

    PortMapping mapping() {
        if (inVersion3 == null || Boolean.FALSE.equals(inVersion3.enabled())) {
            return new PortMapping(internal, external, publicPort, host, protocol, null);
        }
        PublicBody.Router router = inVersion3.router();
        if (router == null || router.port() == null) {
            throw new RequestRefused(
                    RejectionCode.INVALID,
                    "The field \"public.router.port\" is missing: say which port is to be open.");
        }
        PortProtocol carried = "tcp".equals(inVersion3.protocol()) ? PortProtocol.TCP : PortProtocol.HTTP;
        return new PortMapping(internal, external, router.port(), router.host(), carried, null);
    }
}
