package org.iofog.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.iofog.cli.state.StateFolder;

/** Starts without booting Quarkus: nothing runs here but the command, so that it is there at once. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Iofogctl.commandLine(StateFolder.ofUser()).execute(arguments));
    }
}
