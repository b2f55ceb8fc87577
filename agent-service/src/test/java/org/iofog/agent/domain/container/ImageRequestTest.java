package org.iofog.agent.domain.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.iofog.agent.domain.Wanted;
import org.iofog.agent.domain.container.ImageRequest.PullPolicy;
import org.iofog.contract.agent.RegistryAccess;
import org.iofog.contract.spec.Images;
import org.iofog.contract.spec.Secret;
import org.junit.jupiter.api.Test;

class ImageRequestTest {

    private static final RegistryAccess PRIVATE =
            new RegistryAccess(3, "https://registry.example/v2/", "me", new Secret("secret"), null, null);

    @Test
    void neverPullsFromTheLocalRegistry() {
        assertThat(request("team/a:1", Images.LOCAL_REGISTRY, true, false))
                .isEqualTo(new ImageRequest("team/a:1", null, PullPolicy.NEVER));
    }

    @Test
    void pullsAPublicImageUnlessItIsThere() {
        assertThat(request("team/a:1", Images.REMOTE_REGISTRY, false, false))
                .isEqualTo(new ImageRequest("team/a:1", null, PullPolicy.IF_ABSENT));
    }

    @Test
    void pullsOnceForAGenerationWhenAskedTo() {
        assertThat(request("a", Images.REMOTE_REGISTRY, true, false).policy()).isEqualTo(PullPolicy.ALWAYS);
        assertThat(request("a", Images.REMOTE_REGISTRY, true, true).policy()).isEqualTo(PullPolicy.IF_ABSENT);
    }

    @Test
    void takesAnImageWithoutHostFromItsRegistry() {
        assertThat(request("team/a:1", 3, false, false))
                .isEqualTo(new ImageRequest("registry.example/team/a:1", PRIVATE, PullPolicy.IF_ABSENT));
    }

    @Test
    void neverShowsCredentialsToAnotherRegistry() {
        assertThat(request("other.example/a:1", 3, false, false))
                .isEqualTo(new ImageRequest("other.example/a:1", null, PullPolicy.IF_ABSENT));
    }

    @Test
    void pullsWithoutCredentialsWhenTheRegistryIsNotKnown() {
        assertThat(request("team/a:1", 4, false, false))
                .isEqualTo(new ImageRequest("team/a:1", null, PullPolicy.IF_ABSENT));
    }

    private static ImageRequest request(String image, int registry, boolean alwaysPull, boolean pulled) {
        Wanted wanted = Wanted.microservice("web").image(image, registry, alwaysPull);
        return ImageRequest.of(wanted.microservice(), List.of(PRIVATE), pulled);
    }
}
