package org.iofog.router.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.iofog.contract.spec.Secret;
import org.iofog.router.domain.RandomMesh;
import org.iofog.router.domain.model.MeshPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Change by change, the same plan comes out as all at once. */
class MeshPlanningTest {

    private static final int STEPS = 60;

    private final MeshPlanner planner = new MeshPlanner(new LinkPasswords(new Secret("of the mesh")));

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSamePlanComesOutAsAllAtOnce(long seed) {
        RandomMesh mesh = new RandomMesh(seed);
        MeshPlanning planning = planner.begin();
        for (int step = 0; step < STEPS; step++) {
            mesh.goOn();

            MeshPlan changed = planning.plan(mesh.snapshot(), mesh.bus(), mesh.now());

            assertThat(changed)
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(planner.plan(mesh.snapshot(), mesh.bus(), mesh.now()));
        }
    }
}
