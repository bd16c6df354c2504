package io.github.anometry.cli;

import io.github.anometry.core.config.EvaluationSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code anometry config schema}: prints the schema with which editors complete and check configurations. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of configurations, for completion and checks in editors.",
        footer = {
            "",
            "With the YAML language server (VS Code, IntelliJ, Vim): write the schema beside your configuration,",
            "  anometry config schema > evaluation.schema.json",
            "and start the configuration with the line",
            "  # yaml-language-server: $schema=evaluation.schema.json"
        })
final class ConfigSchemaCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginsOption pluginsOption;

    @Override
    public void run() {
        try (Plugins plugins = pluginsOption.open()) {
            plugins.warn(spec.commandLine().getErr());
            spec.commandLine().getOut().print(EvaluationSchema.json(plugins.registry()));
        }
    }
}
