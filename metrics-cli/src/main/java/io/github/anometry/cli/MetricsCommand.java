package io.github.anometry.cli;

import io.github.anometry.api.internal.text.Grid;
import io.github.anometry.api.internal.text.MetricName;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.ParameterDescriptor;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.cli.terminal.Paragraph;
import io.github.anometry.cli.terminal.Terminal;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.config.RegisteredMetric;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code anometry metrics}: lists what can be measured. */
@Command(name = "metrics", description = "List the metrics, or explain one of them and its parameters.")
final class MetricsCommand implements Runnable {
    /** The width of the longest name, and the space behind it. */
    private static final int NAME_WIDTH = 28;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The metric to explain.")
    private @Nullable String name;

    @Mixin
    private PluginsOption pluginsOption;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (Plugins plugins = pluginsOption.open()) {
            plugins.warn(spec.commandLine().getErr());
            plugins.warnOfClassPath(spec.commandLine().getErr());
            MetricRegistry registry = plugins.registry();
            if (name == null) {
                list(registry, out);
            } else {
                String known = known(registry, name);
                explain(known, registry.descriptor(known));
            }
        }
    }

    /** Finds it as --metrics does: in any case, and with the prefix that it has in results. */
    private static String known(MetricRegistry registry, String given) {
        for (String name : List.of(given, MetricName.plain(given))) {
            Optional<String> known = registry.metrics().stream()
                    .map(RegisteredMetric::name)
                    .filter(metric -> metric.equalsIgnoreCase(name))
                    // Names may differ only in case.
                    .min(Comparator.comparing(metric -> !metric.equals(name)));
            if (known.isPresent()) {
                return known.get();
            }
        }
        return given;
    }

    private static void list(MetricRegistry registry, PrintWriter out) {
        Grid grid = new Grid();
        for (RegisteredMetric metric : registry.metrics()) {
            String summary = metric.descriptor().summary();
            String first = metric.name();
            for (String line : Paragraph.lines(
                    metric.isOfPlugin() ? Messages.ofPlugin(summary, metric.origin()) : summary,
                    Terminal.textWidth() - NAME_WIDTH)) {
                grid.row(List.of(first, line));
                first = "";
            }
        }
        out.print(grid.render("ll"));
        out.println();
        out.println(Messages.metricsHint());
    }

    /** @param name as the user writes it: with the plugin's id where needed */
    private void explain(String name, MetricDescriptor metric) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(name);
        out.println();
        for (String paragraph : metric.description().split("\n", -1)) {
            Paragraph.lines(paragraph, Terminal.textWidth()).forEach(out::println);
            out.println();
        }
        if (metric.direction() != Direction.NONE) {
            out.println(Messages.direction(metric.direction()));
            out.println();
        }
        if (metric.arguments().isEmpty()) {
            out.println(Messages.noFields());
        } else {
            out.println("Fields, in this order:");
            out.print(fields(metric).render("llll"));
        }
        out.println();
        if (metric.parameters().isEmpty()) {
            out.println(Messages.noParameters());
        } else {
            out.println("Parameters:");
            out.print(parameters(metric).render("lllll"));
        }
        out.println();
        List<MetricSetup> setups = MetricSetup.of(name, metric);
        boolean needsThresholds = !setups.isEmpty() && setups.get(0).needsThresholds(metric);
        out.println(needsThresholds ? "In a configuration, with --fit-thresholds:" : "In a configuration:");
        setups.forEach(setup -> out.println("  " + setup));
        if (setups.isEmpty()) {
            out.println("  " + withFields(name, metric));
        } else {
            out.println();
            out.println("On the command line:");
            out.println("  anometry evaluate MAPS MASKS" + pluginsOption.text() + " --metrics " + name
                    + (needsThresholds ? " --fit-thresholds" : ""));
        }
    }

    private static Grid fields(MetricDescriptor metric) {
        Grid grid = new Grid();
        for (ArgumentDescriptor argument : metric.arguments()) {
            grid.row(List.of("", argument.name(), source(argument), argument.doc()));
        }
        return grid;
    }

    private static String source(ArgumentDescriptor argument) {
        List<String> parts = new ArrayList<>();
        if (argument.optional()) {
            parts.add("optional");
        }
        argument.defaultField().ifPresent(field -> parts.add("default " + field));
        return String.join(", ", parts);
    }

    private static Grid parameters(MetricDescriptor metric) {
        Grid grid = new Grid();
        for (ParameterDescriptor parameter : metric.parameters()) {
            String type = parameter.allowed().isEmpty() ? parameter.type() : String.join("|", parameter.allowed());
            grid.row(List.of(
                    "",
                    parameter.name(),
                    type + (parameter.nullable() ? " or none" : ""),
                    parameter.defaultValue().map(value -> "default " + value).orElse("mandatory"),
                    parameter.doc()));
        }
        return grid;
    }

    /** An example for a metric whose fields cannot be guessed, with the names of its arguments as fields. */
    private static String withFields(String name, MetricDescriptor metric) {
        List<String> fields =
                metric.arguments().stream().map(ArgumentDescriptor::name).toList();
        return "{metric: " + name + ", fields: [" + String.join(", ", fields) + "]}";
    }
}
