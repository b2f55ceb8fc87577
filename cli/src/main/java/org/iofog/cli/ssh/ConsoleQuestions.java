package org.iofog.cli.ssh;

import java.io.Console;
import java.util.Optional;
import org.iofog.cli.output.Terminal;

/** Asks at the terminal; a pass phrase may be given by the environment instead. One question at a time. */
public final class ConsoleQuestions implements Questions {

    private static final String PASS_PHRASE = "IOFOG_SSH_PASSPHRASE";

    @Override
    public synchronized Optional<Boolean> confirm(String question) {
        return console().map(console -> "yes".equalsIgnoreCase(console.readLine("%s (yes/no) ", question)));
    }

    @Override
    public synchronized Optional<String> secret(String prompt) {
        return Optional.ofNullable(System.getenv(PASS_PHRASE))
                .or(() -> console()
                        .map(console -> console.readPassword("%s: ", prompt))
                        .map(String::new));
    }

    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(console -> Terminal.canAsk());
    }
}
