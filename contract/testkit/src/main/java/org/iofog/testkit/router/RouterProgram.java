package org.iofog.testkit.router;

import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A kind of router that tests can run: the fake one in both dialects, and real ones where the environment names them.
 * {@code QDROUTERD} is the executable of Qpid Dispatch, {@code SKROUTERD} that of skupper-router.
 */
public interface RouterProgram {

    /** All kinds there are on this machine. */
    static Stream<RouterProgram> available() {
        Stream<RouterProgram> fakes = Stream.of(Dialect.values()).map(FakeRouterProgram::new);
        Stream<RouterProgram> real = Stream.of(Dialect.values())
                .filter(dialect -> System.getenv(dialect.variable()) != null)
                .map(dialect -> new RouterProcesses(dialect, Path.of(System.getenv(dialect.variable()))));
        return Stream.concat(fakes, real);
    }

    /** An empty network; routers started in it reach each other. */
    RouterNetwork network();
}
