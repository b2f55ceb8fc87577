package org.iofog.cli.deploy;

import java.time.Instant;
import org.iofog.cli.session.CommandRun;
import org.iofog.cli.session.Session;
import org.iofog.cli.state.NamespaceState;
import org.iofog.contract.command.NamespaceCommand.CreateNamespace;
import org.iofog.contract.view.NamespaceView;

/** Makes a namespace known here and at the control plane of the present one, where that has any. */
final class NamespaceDeployer {
    private final SetTarget target;

    NamespaceDeployer(SetTarget target) {
        this.target = target;
    }

    void deploy(String name) {
        NamespaceState created = NamespaceState.empty(Instant.now());
        if (!isServed(name)) {
            keep(name, created);
            return;
        }
        Session session = target.sessions().get();
        boolean known = session.controller().namespaces().stream()
                .map(NamespaceView::name)
                .anyMatch(name::equals);
        if (!known) {
            CommandRun.send(session.controller(), new CreateNamespace(name), target.within(), target.progress())
                    .await();
        }
        keep(name, created.withSharedControlPlane(session.owner()));
    }

    private boolean isServed(String name) {
        return !name.equals(target.namespace())
                && !target.state().requireNamespace(target.namespace()).holdsNothing();
    }

    private void keep(String name, NamespaceState created) {
        if (target.state().namespace(name).isEmpty()) {
            target.state().create(name, created);
        }
    }
}
