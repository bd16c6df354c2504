package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.FileFailure;
import io.github.anometry.api.internal.WholeFile;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.cli.internal.OutputMessages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code anometry config init}: writes a starter configuration. */
@Command(name = "init", description = "Write a configuration with the default metrics and every setting explained.")
final class ConfigInitCommand implements Runnable {
    static final String TEMPLATE = "evaluation-template.yaml";

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "evaluation.yaml",
            description = "The file to write, which must not exist. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Override
    public void run() {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new ConfigurationException(
                    "FILE", OutputMessages.noSuchFolder(file.toString(), folder.toString()), null);
        }
        if (Files.isDirectory(file)) {
            throw new ConfigurationException(
                    "FILE", Messages.cannotWriteConfig(file.toString(), "it is a folder"), null);
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new ConfigurationException("FILE", Messages.configExists(file.toString()), null);
        }
        try (InputStream template = Objects.requireNonNull(ConfigInitCommand.class.getResourceAsStream(TEMPLATE))) {
            WholeFile.writeBytes(file, template::transferTo);
        } catch (IOException unwritable) {
            throw new ConfigurationException(
                    "FILE", Messages.cannotWriteConfig(file.toString(), FileFailure.reason(unwritable)), unwritable);
        }
        String command = System.getProperty("anometry.command", "./anometry");
        Messages.configWritten(command, file.toString())
                .forEach(spec.commandLine().getOut()::println);
    }
}
