package org.iofog.cli.command;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long the work of a command may take, and whether to wait for its end. */
public final class WaitOptions {

    @Option(
            names = "--within",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = {
                "Do it within this time or not at all, such as 30s, 5m or 1h30m.",
                "Without it, iofogctl waits until there was no progress for ten minutes; the work goes on."
            })
    private @Nullable Duration within;

    @Option(names = "--no-wait", description = "Return as soon as the control plane has accepted it.")
    private boolean noWait;

    public @Nullable Duration within() {
        return within;
    }

    public boolean isWaiting() {
        return !noWait;
    }
}
