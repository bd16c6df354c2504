package io.github.anometry.cli;

import io.github.anometry.cli.internal.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code anometry config}: everything about configuration files. */
@Command(
        name = "config",
        description = "Write a starter configuration, check one, or print the JSON Schema for your editor.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ConfigInitCommand.class, ConfigCheckCommand.class, ConfigSchemaCommand.class})
final class ConfigCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), Messages.noCommand(spec.subcommands().keySet()));
    }
}
