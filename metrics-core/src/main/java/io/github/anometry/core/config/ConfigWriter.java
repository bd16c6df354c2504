package io.github.anometry.core.config;

import java.util.Collection;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes configurations in the usual style: lists with a line for each element, and mappings on one line. */
final class ConfigWriter {
    /** The reader's schema, so that texts that look like numbers or booleans are quoted. */
    private static final DumpSettings ON_ONE_LINE = DumpSettings.builder()
            .setSchema(new CoreSchema())
            .setDefaultFlowStyle(FlowStyle.FLOW)
            .setWidth(Integer.MAX_VALUE)
            .setDereferenceAliases(true)
            .build();

    private ConfigWriter() {}

    /** @param document lists, mappings and texts by their keys; empty lists and mappings are left out */
    static String write(Map<String, Object> document) {
        StringBuilder yaml = new StringBuilder();
        document.forEach((key, value) -> {
            if (value instanceof Collection<?> list && !list.isEmpty()) {
                yaml.append(key).append(":\n");
                list.forEach(element -> yaml.append("  - ").append(onOneLine(element)));
            } else if (value instanceof Map<?, ?> mapping && !mapping.isEmpty()) {
                yaml.append(key).append(": ").append(onOneLine(mapping));
            } else if (value instanceof String text) {
                yaml.append(key).append(": ").append(onOneLine(text));
            }
        });
        return yaml.toString();
    }

    private static String onOneLine(Object mapping) {
        return new Dump(ON_ONE_LINE).dumpToString(mapping);
    }
}
