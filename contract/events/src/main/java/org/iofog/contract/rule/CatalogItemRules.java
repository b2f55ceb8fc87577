package org.iofog.contract.rule;

import java.util.List;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.CatalogItemSpec;

/** What a catalog item needs. */
public final class CatalogItemRules {

    /** Smaller ids are the system's own items. */
    public static final int FIRST_USER_ID = 4;

    private CatalogItemRules() {}

    /** The name may be absent here, as a document or a command carries it outside the specification. */
    public static List<Violation> check(CatalogItemSpec spec) {
        Findings findings = new Findings();
        if (spec.name() != null) {
            NameRules.check(findings, "name", spec.name());
        }
        Check.atLeast(findings, "id", spec.id(), FIRST_USER_ID);
        if (spec.x86() == null && spec.arm() == null) {
            findings.add("", "The catalog item has no image: set x86, arm or both.");
        }
        ImageRules.checkReferences(findings, spec.x86(), spec.arm());
        ImageRules.checkRegistry(findings, spec.registry());
        return findings.all();
    }
}
