package org.iofog.cli.remote;

import java.util.List;

/**
 * A program that a host runs as a service.
 *
 * @param name of the service and of its launcher
 * @param root folder of its software: one folder for each version, {@code current} and {@code previous} point at two
 * @param program folder of the program in a version
 * @param log what it prints
 * @param arguments it is started with
 */
record HostService(String name, String root, String program, String log, List<String> arguments) {

    static final HostService AGENT = new HostService(
            "iofog-agent", "/opt/iofog-agent", "agent", "/var/log/iofog-agent/iofog-agent.log", List.of("run"));

    String launcher() {
        return root + "/bin/" + name;
    }

    String command() {
        return String.join(" ", launcher(), String.join(" ", arguments)).strip();
    }

    /** Its settings: a file of shell assignments that only root reads. */
    String settings() {
        return "/etc/iofog/" + name + ".env";
    }
}
