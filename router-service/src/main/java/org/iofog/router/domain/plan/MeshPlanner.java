package org.iofog.router.domain.plan;

import java.time.Instant;
import java.util.List;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.router.domain.model.MeshPlan;

/** Turns what is wanted of a namespace's mesh into its routers. */
public final class MeshPlanner {

    private final LinkPasswords passwords;

    public MeshPlanner(LinkPasswords passwords) {
        this.passwords = passwords;
    }

    /** Begins with an empty namespace. */
    public MeshPlanning begin() {
        return new MeshPlanning(passwords);
    }

    /** The whole plan at once, as {@link MeshPlanning#plan} comes to it from any plan before. */
    public MeshPlan plan(MeshSnapshot snapshot, List<AddressStatus> bus, Instant now) {
        return begin().plan(snapshot, bus, now);
    }
}
