package io.github.anometry.cli;

import io.github.anometry.cli.internal.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code anometry plugins}: commands for plugins. */
@Command(
        name = "plugins",
        description = "List and check plugin jars, or start a new one.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PluginsListCommand.class,
            PluginsWhyCommand.class,
            PluginsCheckCommand.class,
            PluginsNewCommand.class
        })
final class PluginsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), Messages.noCommand(spec.subcommands().keySet()));
    }
}
