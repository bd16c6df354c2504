package io.github.anometry.core.plugin;

import java.nio.file.Path;

/** A report as lines of text, with the directory left out. */
final class ReportText {
    private ReportText() {}

    static String of(Path directory) {
        try (PluginManager manager = PluginManager.open(directory)) {
            return of(manager);
        }
    }

    static String of(PluginManager manager) {
        StringBuilder text = new StringBuilder();
        for (LoadReport.Row row : manager.report().rows()) {
            text.append(row.status())
                    .append(' ')
                    .append(row.id().orElse("-"))
                    .append(' ')
                    .append(row.path())
                    .append('\n')
                    .append(row.reason())
                    .append('\n');
            if (!row.fix().isEmpty()) {
                text.append(row.fix()).append('\n');
            }
        }
        return text.toString().replace(manager.report().directory().toString(), "plugins");
    }
}
