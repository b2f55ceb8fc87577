package org.iofog.controller.domain.model;

import java.util.List;
import java.util.stream.Collectors;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.rejection.Violation;
import org.iofog.controller.domain.decision.Decisions;

/** Ends a decision from within; {@link Decisions} turns it into {@link Decision.Rejected}, so that it never leaves here. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RejectionCode code;

    private Refusal(RejectionCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    public static Refusal of(RejectionCode code, String sentence, Object... arguments) {
        return new Refusal(code, sentence.formatted(arguments));
    }

    public static void unlessNone(List<Violation> violations) {
        if (!violations.isEmpty()) {
            String detail = violations.stream().map(Violation::toString).collect(Collectors.joining(" "));
            throw new Refusal(violations.getFirst().code(), detail);
        }
    }

    public Decision.Rejected asDecision() {
        return new Decision.Rejected(code, String.valueOf(getMessage()));
    }
}
