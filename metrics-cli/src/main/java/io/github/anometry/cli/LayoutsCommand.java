package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.text.Grid;
import io.github.anometry.cli.internal.LayoutMessages;
import io.github.anometry.cli.terminal.Paragraph;
import io.github.anometry.cli.terminal.Terminal;
import io.github.anometry.plugin.files.LayoutDescription;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code anometry layouts}: lists the data sets whose folders are known. */
@Command(name = "layouts", description = "List the layouts of data sets, or draw the folders of one of them.")
final class LayoutsCommand implements Runnable {
    /** The width of the longest name, and the space behind it. */
    private static final int NAME_WIDTH = 12;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The layout to draw.")
    private @Nullable String name;

    @Mixin
    private PluginsOption pluginsOption;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (Plugins plugins = pluginsOption.open()) {
            plugins.warn(spec.commandLine().getErr());
            List<LayoutDescription> layouts = LayoutDescription.all(plugins.layouts());
            if (name == null) {
                list(layouts, out);
            } else {
                draw(known(layouts, name), out);
            }
        }
    }

    private static void list(List<LayoutDescription> layouts, PrintWriter out) {
        Grid grid = new Grid();
        for (LayoutDescription layout : layouts) {
            String first = layout.name();
            for (String line :
                    Paragraph.lines(layout.dataSets().orElse(layout.summary()), Terminal.textWidth() - NAME_WIDTH)) {
                grid.row(List.of(first, line));
                first = "";
            }
        }
        out.print(grid.render("ll"));
        out.println();
        out.println(LayoutMessages.hint());
    }

    /** Two plugins may have layouts of one name, of which none can be selected; the first is shown. */
    private static LayoutDescription known(List<LayoutDescription> layouts, String name) {
        return layouts.stream()
                .filter(layout -> layout.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(LayoutMessages.unknown(
                        name, layouts.stream().map(LayoutDescription::name).toList())));
    }

    private void draw(LayoutDescription layout, PrintWriter out) {
        out.println(layout.name());
        out.println();
        Paragraph.lines(layout.summary(), Terminal.textWidth()).forEach(out::println);
        out.println();
        layout.tree().ifPresent(tree -> {
            out.println(LayoutMessages.dataSet());
            tree.lines().forEach(line -> out.println("  " + line));
            out.println();
            String title = LayoutMessages.maps();
            for (String maps : layout.maps()) {
                out.println(title);
                maps.lines().forEach(line -> out.println("  " + line));
                out.println();
                title = LayoutMessages.orMaps();
            }
            out.println(LayoutMessages.normal(layout.normalNames()));
            layout.maskRule().map(LayoutMessages::masks).ifPresent(out::println);
            out.println();
        });
        out.println("On the command line:");
        out.println("  anometry evaluate MAPS DATASET" + pluginsOption.text() + " --layout " + layout.name());
    }
}
