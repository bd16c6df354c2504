package io.github.anometry.cli;

import io.github.anometry.cli.internal.Messages;
import io.github.anometry.cli.scaffold.PluginProject;
import io.github.anometry.cli.scaffold.ProjectKind;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code anometry plugins new}: starts a plugin project. */
@Command(
        name = "new",
        description = "Create a Maven project for a plugin with one class and its test; the folder's name becomes the "
                + "plugin's id.")
final class PluginsNewCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder to create for the project.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "metric",
            description = "What the plugin offers: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ProjectKind kind;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        PluginProject project = PluginProject.of(folder, kind, Version.text());
        project.write();
        Messages.pluginMade(
                        System.getProperty("anometry.command", "./anometry"),
                        home(),
                        project.id(),
                        kind + " " + project.name(),
                        folder.toString(),
                        project.usage(Messages.word(folder.toString()) + "/"))
                .forEach(out::println);
    }

    /** The folder of the checkout, which the launcher knows; empty if the user is in it. */
    private static String home() {
        String home = System.getProperty("anometry.home", "");
        return home.equals(System.getProperty("user.dir")) ? "" : home;
    }
}
