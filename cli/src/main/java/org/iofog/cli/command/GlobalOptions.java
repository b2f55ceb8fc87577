package org.iofog.cli.command;

import java.util.Objects;
import org.iofog.cli.state.StateFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The flags every command takes, wherever on the line they stand. Mixed into the root command as {@link #MIXIN}. */
public final class GlobalOptions {

    public static final String MIXIN = "global";

    private final StateFolder state;

    @Option(
            names = {"-n", "--namespace"},
            scope = ScopeType.INHERIT,
            paramLabel = "NAMESPACE",
            description = "Namespace to work in; the default namespace unless given.")
    private @Nullable String namespace;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Show the HTTP calls on standard error.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where an error comes from.")
    private boolean debug;

    @Option(
            names = "--accept-new",
            scope = ScopeType.INHERIT,
            description = "Trust the SSH keys of hosts met for the first time without asking; for scripts.")
    private boolean acceptNew;

    public GlobalOptions(StateFolder state) {
        this.state = state;
    }

    public static GlobalOptions of(CommandSpec command) {
        CommandSpec mixin = Objects.requireNonNull(command.root().mixins().get(MIXIN));
        return (GlobalOptions) mixin.userObject();
    }

    public StateFolder state() {
        return state;
    }

    /** The namespace to work in. */
    public String namespace() {
        return namespace == null ? state.defaultNamespace() : namespace;
    }

    /** As the command line says. */
    public @Nullable String givenNamespace() {
        return namespace;
    }

    void workIn(String chosen) {
        namespace = chosen;
    }

    public boolean help() {
        return help;
    }

    public boolean verbose() {
        return verbose;
    }

    public boolean acceptNew() {
        return acceptNew;
    }

    public boolean debug() {
        return debug;
    }
}
