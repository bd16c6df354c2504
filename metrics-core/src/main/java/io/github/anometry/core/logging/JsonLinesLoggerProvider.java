package io.github.anometry.core.logging;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;

/** {@code jsonl=results.jsonl}: see {@link JsonLinesLogger}. */
@AutoService(ResultLoggerProvider.class)
public final class JsonLinesLoggerProvider implements ResultLoggerProvider {
    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public String summary() {
        return "Appends runs to a file, a line of JSON for each.";
    }

    @Override
    public List<Setting> settings() {
        return FileSetting.ONLY;
    }

    @Override
    public ResultLogger create(Map<String, String> settings) {
        return new JsonLinesLogger(FileSetting.of(name(), settings));
    }
}
