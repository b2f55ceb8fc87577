package org.iofog.agent.application.container;

import org.iofog.contract.spec.Architecture;
import org.jspecify.annotations.Nullable;

/**
 * A reachable engine.
 *
 * @param dataDirectory where it keeps images and containers, a path on the engine's host
 * @param disk of that directory; absent when the engine is on another host
 */
public record EngineInfo(
        String version,
        Architecture architecture,
        String dataDirectory,
        @Nullable DiskSpace disk) {

    /** A file system, in bytes. */
    public record DiskSpace(long total, long available) {

        /** Percent of {@code total}. */
        public double availablePercent() {
            return total == 0 ? 0 : 100.0 * available / total;
        }
    }
}
