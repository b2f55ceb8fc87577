package org.iofog.router.application;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterReport;

/** One namespace, and what was told about it. */
final class FakeMesh implements MeshSource, MeshOutput {

    private final List<String> told = new ArrayList<>();
    private final List<String> reported = new CopyOnWriteArrayList<>();
    private MeshSnapshot wanted;

    void want(MeshSnapshot snapshot) {
        wanted = snapshot;
    }

    /** Uuids of agents, in their order. */
    List<String> told() {
        return told;
    }

    /** Ids of routers, in their order. */
    List<String> reported() {
        return reported;
    }

    @Override
    public Uni<MeshSnapshot> snapshotOf(String namespace) {
        return Uni.createFrom().item(wanted);
    }

    @Override
    public Uni<List<String>> namespaces() {
        return Uni.createFrom().item(List.of(wanted.namespace()));
    }

    @Override
    public Uni<Void> send(RouterConfiguration configuration) {
        told.add(configuration.agentUuid());
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> send(RouterReport report) {
        reported.add(report.router());
        return Uni.createFrom().voidItem();
    }
}
