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
        return Stream.concat(fakes, real());
    }

    /** The real ones. */
    static Stream<RouterProgram> real() {
        return Stream.of(Dialect.values())
                .flatMap(dialect ->
                        dialect.executable().map(executable -> new RouterProcesses(dialect, executable)).stream());
    }

    /** The real ones as files. */
    static Stream<Path> executables() {
        return Stream.of(Dialect.values()).flatMap(dialect -> dialect.executable().stream());
    }

    /** An empty network; routers started in it reach each other. */
    RouterNetwork network();
}
