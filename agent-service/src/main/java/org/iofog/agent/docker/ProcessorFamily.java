package org.iofog.agent.docker;

import java.util.Locale;
import java.util.Set;
import org.iofog.contract.spec.Architecture;
import org.jspecify.annotations.Nullable;

/** The processor family an engine or image names. */
final class ProcessorFamily {

    private static final Set<String> X86 = Set.of("amd64", "x86_64", "386", "i386", "i686");

    private ProcessorFamily() {}

    /** {@code AUTO} for one that ioFog does not know. */
    static Architecture of(@Nullable String name) {
        String lower = String.valueOf(name).toLowerCase(Locale.ROOT);
        if (X86.contains(lower)) {
            return Architecture.X86;
        }
        return lower.startsWith("arm") || lower.startsWith("aarch64") ? Architecture.ARM : Architecture.AUTO;
    }
}
