package org.iofog.cli.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is done on a host: shell scripts that come with iofogctl. */
enum HostScript {
    FACTS,
    ENGINE,
    RECEIVE,
    START,
    RESTART,
    SWITCH,
    CONFIRM,
    BACK,
    USE,
    AWAIT_FILE,
    REMOVE;

    /** With the functions all of them need before it. */
    String text() {
        return resource("service") + resource(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String launcher() {
        return resource("launcher");
    }

    private static String resource(String name) {
        try (InputStream text = HostScript.class.getResourceAsStream("/host/" + name + ".sh")) {
            if (text == null) {
                throw new IllegalStateException("the script " + name + " is missing in this build");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
