package org.iofog.controller.domain.model;

import java.util.Map;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.spec.CatalogItemSpec;
import org.iofog.contract.spec.Images;
import org.jspecify.annotations.Nullable;

/** Which image, and from which registry, a microservice runs on an agent. */
public final class ImageChoice {

    private ImageChoice() {}

    /** The images themselves, where {@code images} names a catalog item. */
    public static Images resolve(Images images, Map<Integer, CatalogItem> catalog) {
        CatalogItem item = images.catalogId() == null ? null : catalog.get(images.catalogId());
        if (item == null) {
            return images;
        }
        CatalogItemSpec spec = item.spec();
        String registry = images.registry() == null ? spec.registry() : images.registry();
        return new Images(null, spec.x86(), spec.arm(), registry);
    }

    /** While an agent has not told its architecture, whatever image there is may be the right one. */
    public static @Nullable String imageFor(Architecture architecture, Images images) {
        if (architecture != Architecture.AUTO) {
            return images.forArchitecture(architecture);
        }
        return images.x86() == null ? images.arm() : images.x86();
    }

    public static int registryOf(Images images) {
        String registry = images.registry();
        if (registry == null || "remote".equals(registry)) {
            return Images.REMOTE_REGISTRY;
        }
        return "local".equals(registry) ? Images.LOCAL_REGISTRY : Integer.parseInt(registry);
    }

    /** Refused unless catalog item and registry exist and there is an image for the agent. */
    public static void require(String microservice, Images wanted, Agent agent, Snapshot snapshot) {
        Map<Integer, CatalogItem> catalog = snapshot.catalogById();
        if (wanted.catalogId() != null && !catalog.containsKey(wanted.catalogId())) {
            throw Refusal.of(
                    RejectionCode.NOT_FOUND,
                    "There is no catalog item %d, which images.catalogId of microservice %s names: create it, or name an image.",
                    wanted.catalogId(),
                    microservice);
        }
        Images images = resolve(wanted, catalog);
        int registry = registryOf(images);
        if (registry > Images.LOCAL_REGISTRY) {
            snapshot.requireRegistry(registry);
        }
        if (imageFor(agent.architecture(), images) == null) {
            String architecture = agent.architecture() == Architecture.ARM ? "arm" : "x86";
            throw Refusal.of(
                    RejectionCode.NO_IMAGE_FOR_ARCHITECTURE,
                    "Microservice %s has no image for agent %s, which is %s: set images.%s.",
                    microservice,
                    agent.name(),
                    architecture,
                    architecture);
        }
    }
}
