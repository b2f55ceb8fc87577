package org.iofog.cli.describe;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import org.iofog.cli.controlplane.ShownPasswords;
import org.iofog.cli.http.ControllerStatus;
import org.iofog.cli.output.Ages;
import org.iofog.cli.state.ControlPlaneState;
import org.iofog.contract.spec.ControlPlaneSpec;
import org.iofog.contract.spec.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Describes the control plane of the namespace and its controller; passwords are written to a private file only. */
@Command(
        name = "controlplane",
        aliases = "controller",
        description = {
            "Describe the namespace's control plane and its controller.",
            "Passwords are shown as asterisks, which stand for the same passwords when the document is deployed here"
                    + " again; with -o FILE they are written out."
        })
final class DescribeControlPlaneCommand extends DescribeResourceCommand {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Name of the controller; a namespace has one.")
    private @Nullable String name;

    @Override
    DescribedDocument describe() {
        ControlPlaneState kept = session().controlPlane();
        if (name != null && !name.equals(kept.controllerName())) {
            progress().notice("the controller of namespace " + namespace() + " is called " + kept.controllerName());
        }
        if (kept.remote() != null) {
            ControlPlaneSpec spec = kept.remote().spec();
            return DescribedDocument.of(
                    Kind.CONTROL_PLANE,
                    kept.remote().name(),
                    namespace(),
                    isPrivate() ? spec : ShownPasswords.hide(spec),
                    status(kept));
        }
        return kept.local() == null
                ? DescribedDocument.of(Kind.CONTROL_PLANE, kept.controllerName(), namespace(), null, status(kept))
                : DescribedDocument.of(
                        Kind.LOCAL_CONTROL_PLANE,
                        kept.local().name(),
                        namespace(),
                        isPrivate()
                                ? kept.local().spec()
                                : ShownPasswords.hide(kept.local().spec()),
                        status(kept));
    }

    private Status status(ControlPlaneState kept) {
        ControllerStatus status = controller().status();
        return new Status(
                kept.endpoint(),
                status.status(),
                status.versions() == null ? null : status.versions().controller(),
                Ages.of(Duration.ofSeconds(status.uptimeSec())));
    }

    @RegisterForReflection
    private record Status(
            String endpoint, String state, @Nullable String version, String uptime) {}
}
