package org.iofog.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * One line of the result.
 *
 * @param scenario what was measured, such as {@code command to container}
 * @param variant how, such as {@code through the mesh}
 * @param p99 absent where one value is all there is
 * @param aim what we want of it, absent where it is only there to compare with
 */
record Figure(
        String scenario,
        String variant,
        String unit,
        int count,
        double median,
        @Nullable Double p99,
        @Nullable String aim) {

    static Figure of(String scenario, String variant, String unit, Samples samples, @Nullable String aim) {
        return new Figure(scenario, variant, unit, samples.count(), samples.median(), samples.percentile(99), aim);
    }

    static Figure single(String scenario, String variant, String unit, double value, @Nullable String aim) {
        return new Figure(scenario, variant, unit, 1, value, null, aim);
    }
}
