package org.iofog.contract.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.iofog.contract.spec.Images;
import org.jspecify.annotations.Nullable;

/** Which image a microservice may name, and where it comes from. */
final class ImageRules {

    private static final List<String> NAMED_REGISTRIES = List.of("remote", "local");
    private static final Pattern REGISTRY_ID = Pattern.compile("[1-9][0-9]{0,8}");

    private ImageRules() {}

    static void check(Findings findings, @Nullable Images images) {
        boolean referenced = images != null && (images.x86() != null || images.arm() != null);
        if (images == null || images.catalogId() == null && !referenced) {
            findings.add("images", "No image is given: set x86 or arm to an image, or catalogId to a catalog item.");
            return;
        }
        Findings found = findings.within("images");
        if (images.catalogId() != null && referenced) {
            found.add("catalogId", "catalogId and x86 or arm exclude each other: keep one of them.");
        }
        Check.atLeast(found, "catalogId", images.catalogId(), 1);
        checkReferences(found, images.x86(), images.arm());
        checkRegistry(found, images.registry());
    }

    static void checkReferences(Findings findings, @Nullable String x86, @Nullable String arm) {
        checkReference(findings, "x86", x86);
        checkReference(findings, "arm", arm);
    }

    static void checkRegistry(Findings findings, @Nullable String registry) {
        if (registry != null
                && !NAMED_REGISTRIES.contains(registry)
                && !REGISTRY_ID.matcher(registry).matches()) {
            findings.add(
                    "registry",
                    "\"%s\" is not a registry: use remote, local or the id of a registry.".formatted(registry));
        }
    }

    private static void checkReference(Findings findings, String path, @Nullable String image) {
        if (image != null && !ImageSyntax.isReference(image)) {
            findings.add(
                    path,
                    "\"%s\" is not an image reference: write it as [registry/]name[:tag][@digest] with a name in lower case."
                            .formatted(image));
        }
    }
}
