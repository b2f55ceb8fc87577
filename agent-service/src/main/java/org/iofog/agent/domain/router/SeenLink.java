package org.iofog.agent.domain.router;

/**
 * A link as the running router shows it.
 *
 * @param to uuid of the upstream's agent, or the default router
 * @param target {@code host:port}
 * @param spare whether no message goes by it, however well it does
 */
public record SeenLink(String name, String to, String target, boolean spare, boolean connected) {}
