package org.iofog.controller.rest;

import java.util.Optional;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.controller.application.command.RequestRefused;

/** Turns what was not found into the one sentence that says so. */
public final class Missing {

    private Missing() {}

    /** The value, or a refusal such as {@code There is no agent "a" in namespace default}. */
    public static <T> T unless(Optional<T> found, String kind, String name, String namespace) {
        return found.orElseThrow(() -> new RequestRefused(
                RejectionCode.NOT_FOUND,
                "There is no %s \"%s\" in namespace %s: check the name with \"iofogctl get all -n %s\"."
                        .formatted(kind, name, namespace, namespace)));
    }

    /** The value, or a refusal for something that is known by its id alone. */
    public static <T> T unless(Optional<T> found, String kind, String id) {
        return found.orElseThrow(() -> new RequestRefused(
                RejectionCode.NOT_FOUND, "There is no %s \"%s\": check the id.".formatted(kind, id)));
    }
}
