package org.iofog.contract.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.ExtraHost;

/** Lines of a container's hosts file. */
final class ExtraHostRules {

    private static final Pattern HOST_NAME = Pattern.compile("[a-zA-Z0-9_]([-a-zA-Z0-9_.]{0,251}[a-zA-Z0-9_])?");

    private ExtraHostRules() {}

    static void check(Findings findings, List<ExtraHost> hosts) {
        for (int i = 0; i < hosts.size(); i++) {
            Findings found = findings.within("extraHosts", i);
            checkName(found, hosts.get(i).name());
            Check.present(found, "address", hosts.get(i).address(), "The host's address")
                    .ifPresent(address -> checkAddress(found, address));
        }
    }

    private static void checkName(Findings findings, String name) {
        Check.present(findings, "name", name, "The host's name")
                .filter(found -> !HOST_NAME.matcher(found).matches())
                .ifPresent(found -> findings.add(
                        "name", "\"%s\" is not a host name: use letters, digits, hyphens and dots.".formatted(found)));
    }

    private static void checkAddress(Findings findings, String address) {

        if (address.startsWith("${")) {
            findings.add(
                    "address",
                    "\"%s\" refers to another resource, which is not supported yet: use a literal IP address."
                            .formatted(address),
                    RejectionCode.NOT_YET_SUPPORTED);
        } else if (!IpLiteral.isValid(address)) {
            findings.add(
                    "address",
                    "\"%s\" is not an IP address: use one such as 192.0.2.7 or 2001:db8::7.".formatted(address));
        }
    }
}
