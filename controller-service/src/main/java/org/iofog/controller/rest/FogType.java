package org.iofog.controller.rest;

import org.iofog.contract.spec.Architecture;
import org.jspecify.annotations.Nullable;

/** Processor families by Eclipse ioFog's numbers: 0 not known, 1 x86, 2 ARM. */
public final class FogType {

    private static final int X86 = 1;
    private static final int ARM = 2;

    private FogType() {}

    /** The family a number stands for; {@link Architecture#AUTO} for any other number. */
    public static Architecture architecture(int fogType) {
        return switch (fogType) {
            case X86 -> Architecture.X86;
            case ARM -> Architecture.ARM;
            default -> Architecture.AUTO;
        };
    }

    /** The number of a family; 0 where it is not known. */
    public static int of(@Nullable Architecture architecture) {
        if (architecture == null) {
            return 0;
        }
        return switch (architecture) {
            case AUTO -> 0;
            case X86 -> X86;
            case ARM -> ARM;
        };
    }
}
