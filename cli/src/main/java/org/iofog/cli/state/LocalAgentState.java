package org.iofog.cli.state;

/**
 * An agent that iofogctl runs on this machine.
 *
 * @param folder its name under {@code local/}
 */
public record LocalAgentState(String name, String uuid, String folder) {}
