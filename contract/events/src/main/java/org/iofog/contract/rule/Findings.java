package org.iofog.contract.rule;

import java.util.ArrayList;
import java.util.List;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.rejection.Violation;

/** The violations found so far; {@link #within} looks at a part and adds to the same list. */
final class Findings {

    private final String prefix;
    private final List<Violation> violations;

    Findings() {
        this("", new ArrayList<>());
    }

    private Findings(String prefix, List<Violation> violations) {
        this.prefix = prefix;
        this.violations = violations;
    }

    Findings within(String part) {
        return new Findings(pathOf(part), violations);
    }

    Findings within(String list, int index) {
        return within(list + "[" + index + "]");
    }

    void add(String path, String problem) {
        add(path, problem, RejectionCode.INVALID);
    }

    void add(String path, String problem, RejectionCode code) {
        violations.add(new Violation(pathOf(path), problem, code));
    }

    List<Violation> all() {
        return List.copyOf(violations);
    }

    private String pathOf(String part) {
        if (prefix.isEmpty() || part.isEmpty()) {
            return prefix + part;
        }
        return prefix + "." + part;
    }
}
