package org.iofog.agent.domain.container;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A container image's name in its shortest form, so that two names of one image are equal.
 *
 * @param host such as {@code registry.example:5000}; absent: Docker Hub
 * @param repository such as {@code library/busybox}, with {@code library/} left out
 * @param version {@code :tag} or {@code @digest}; {@code :latest} when none is given
 */
public record ImageReference(@Nullable String host, String repository, String version) {

    private static final Set<String> DOCKER_HUB =
            Set.of("docker.io", "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com", "hub.docker.com");
    private static final Pattern SCHEME = Pattern.compile("^[a-z]+://");

    public static ImageReference parse(String image) {
        int slash = image.indexOf('/');
        String first = slash < 0 ? "" : image.substring(0, slash);
        boolean hasHost = first.contains(".") || first.contains(":") || first.equals("localhost");
        String path = hasHost ? image.substring(slash + 1) : image;
        String host = hasHost && !DOCKER_HUB.contains(first) ? first : null;
        int version = versionStart(path);
        String repository = version < 0 ? path : path.substring(0, version);
        return new ImageReference(
                host,
                host == null && repository.startsWith("library/") ? repository.substring(8) : repository,
                version < 0 ? ":latest" : path.substring(version));
    }

    /** The registry host of a URL, absent for Docker Hub. */
    public static @Nullable String hostOf(String registryUrl) {
        String rest = SCHEME.matcher(registryUrl.strip()).replaceFirst("");
        int slash = rest.indexOf('/');
        String host = slash < 0 ? rest : rest.substring(0, slash);
        return DOCKER_HUB.contains(host) ? null : host;
    }

    /** This reference, at {@code otherHost} unless it names a host itself. */
    public ImageReference orAt(@Nullable String otherHost) {
        return host == null ? new ImageReference(otherHost, repository, version) : this;
    }

    public boolean isAt(String registryUrl) {
        String other = hostOf(registryUrl);
        return host == null ? other == null : host.equals(other);
    }

    public String text() {
        return (host == null ? "" : host + "/") + repository + version;
    }

    private static int versionStart(String path) {
        int digest = path.indexOf('@');
        return digest >= 0 ? digest : path.indexOf(':');
    }
}
