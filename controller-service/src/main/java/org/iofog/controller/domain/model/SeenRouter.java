package org.iofog.controller.domain.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.view.AddressView;
import org.jspecify.annotations.Nullable;

/**
 * A router as one observer saw it last, and the time before.
 *
 * @param former absent after the first report
 */
public record SeenRouter(
        RouterStatus status,
        Instant at,
        @Nullable RouterStatus former,
        @Nullable Instant formerAt) {

    /** @param microservice name of the receiver */
    public AddressView address(String router, AddressStatus address, @Nullable String microservice) {
        AddressStatus before = former(address.address());
        return new AddressView(
                router,
                address.address(),
                microservice,
                address.waiting(),
                address.received(),
                address.sent(),
                before == null ? null : rate(before.received(), address.received()),
                before == null ? null : rate(before.sent(), address.sent()));
    }

    private @Nullable AddressStatus former(String address) {
        List<AddressStatus> addresses = former == null ? List.of() : former.addresses();
        return addresses.stream()
                .filter(each -> each.address().equals(address))
                .findFirst()
                .orElse(null);
    }

    /** A counter that fell began anew with its router. */
    private @Nullable Double rate(long before, long now) {
        double seconds = formerAt == null ? 0 : Duration.between(formerAt, at).toMillis() / 1000.0;
        return seconds <= 0 || now < before ? null : (now - before) / seconds;
    }
}
