package org.iofog.agent.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.iofog.agent.application.EngineFailure.ImageUnavailable;
import org.iofog.agent.domain.container.EngineImage;
import org.iofog.agent.domain.container.ImageRequest;
import org.iofog.agent.domain.container.ImageRequest.PullPolicy;
import org.iofog.contract.agent.RegistryAccess;
import org.iofog.contract.spec.Secret;
import org.iofog.testkit.BusyboxImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImagePullIT {

    private final TestAgent agent = new TestAgent();
    private final TinyRegistry registry = new TinyRegistry("edge", "sesame");
    private final RegistryAccess access = access("sesame");

    @AfterEach
    void removeImages() {
        agent.engine.removeImages(images());
        registry.close();
        agent.close();
    }

    @Test
    void pullsWithCredentialsAndTellsHowFarItIs() {
        String image = registry.publish("team/app", "amd64", 4, 500_000);
        List<Integer> percents = new ArrayList<>();

        agent.engine.ensureImage(new ImageRequest(image, access, PullPolicy.IF_ABSENT), percents::add);

        assertThat(images()).singleElement().matches(found -> found.references().contains(image));
        assertThat(percents)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(3)
                .endsWith(100);
    }

    @Test
    void saysThatTheRegistryRefusesTheCredentials() {
        String image = registry.publish("team/app", "amd64", 1, 10);
        ImageRequest request = new ImageRequest(image, access("wrong"), PullPolicy.IF_ABSENT);

        assertThatThrownBy(() -> ensure(request))
                .isInstanceOf(ImageUnavailable.class)
                .hasMessageStartingWith(
                        "The image %s is not on the agent and registry %s answered: ", image, registry.host())
                .hasMessageNotContaining("wrong");
    }

    @Test
    void saysThatTheRegistryHasNoSuchImage() {
        String image = registry.host() + "/team/none:1";

        assertThatThrownBy(() -> ensure(new ImageRequest(image, access, PullPolicy.IF_ABSENT)))
                .isInstanceOf(ImageUnavailable.class)
                .hasMessageMatching("The image \\S+ is not on the agent and registry \\S+ answered: .*unknown.*\\.");
    }

    @Test
    void saysThatTheRegistryDoesNotAnswer() {
        String image = "127.0.0.1:%d/team/app:1".formatted(TestAgent.freePort());

        assertThatThrownBy(() -> ensure(new ImageRequest(image, null, PullPolicy.IF_ABSENT)))
                .isInstanceOf(ImageUnavailable.class)
                .hasMessageContaining("connection refused");
    }

    @Test
    void needsNoRegistryForAnImageThatIsThere() {
        ensure(new ImageRequest(BusyboxImage.NAME, null, PullPolicy.IF_ABSENT));
        ensure(new ImageRequest(BusyboxImage.NAME, null, PullPolicy.NEVER));
    }

    @Test
    void pullsAgainWhatIsThereWhenAskedTo() {
        String image = registry.publish("team/app", "amd64", 1, 10);
        ensure(new ImageRequest(image, access, PullPolicy.ALWAYS));
        String first = images().getFirst().id();
        registry.publish("team/app", "amd64", 1, 10);

        ensure(new ImageRequest(image, access, PullPolicy.ALWAYS));

        assertThat(images())
                .filteredOn(found -> found.references().contains(image))
                .noneMatch(found -> found.id().equals(first));
        agent.docker.removeImageCmd(first).exec();
    }

    @Test
    void neverTakesTheOldImageForTheOneToBePulledAgain() {
        String image = registry.publish("team/app", "amd64", 1, 10);
        ensure(new ImageRequest(image, access, PullPolicy.IF_ABSENT));

        assertThatThrownBy(() -> ensure(new ImageRequest(image, access("wrong"), PullPolicy.ALWAYS)))
                .isInstanceOf(ImageUnavailable.class)
                .hasMessageStartingWith("The image %s was to be pulled anew and registry ", image);
    }

    @Test
    void neverPullsForTheLocalRegistry() {
        String image = registry.publish("team/app", "amd64", 1, 10);

        assertThatThrownBy(() -> ensure(new ImageRequest(image, access, PullPolicy.NEVER)))
                .isInstanceOf(ImageUnavailable.class)
                .hasMessage(
                        "The image %s is not on the agent, and registry local never pulls; load it on the agent's host or name another registry.",
                        image);
    }

    @Test
    void refusesAnImageForAnotherProcessor() {
        String image = registry.publish("team/app", "s390x", 1, 10);

        assertThatThrownBy(() -> ensure(new ImageRequest(image, access, PullPolicy.IF_ABSENT)))
                .isInstanceOf(ImageUnavailable.class)
                .hasMessageMatching(
                        "The image \\S+ is made for s390x, and this agent's host is \\S+; name an image .*");
    }

    @Test
    void givesAPullUpWhenInterrupted() throws InterruptedException {
        String image = registry.publish("team/app", "amd64", 1, 10);
        registry.holdBack();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread pull = Thread.ofVirtual()
                .start(() -> failure.set(
                        catchThrowable(() -> ensure(new ImageRequest(image, access, PullPolicy.IF_ABSENT)))));
        await().until(() -> pull.getState() == Thread.State.WAITING);

        pull.interrupt();

        pull.join();
        assertThat(failure.get())
                .isInstanceOf(ImageUnavailable.class)
                .hasMessage("The pull of image %s was given up.", image);
    }

    private void ensure(ImageRequest request) {
        agent.engine.ensureImage(request, percent -> {});
    }

    private List<EngineImage> images() {
        return agent.engine.images().stream()
                .filter(image -> image.references().stream().anyMatch(name -> name.startsWith(registry.host())))
                .toList();
    }

    private RegistryAccess access(String password) {
        return new RegistryAccess(3, "https://" + registry.host(), "edge", new Secret(password), null, null);
    }
}
