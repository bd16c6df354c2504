package com.example.exampleplugin;

import com.google.auto.service.AutoService;
import io.github.anometry.api.report.ReportInput;
import io.github.anometry.api.report.ReportWriter;
import io.github.anometry.api.spi.ReportProvider;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ResultJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes the metrics as a table in Markdown. */
public final class ExampleReport implements ReportWriter {
    @Override
    public void write(ReportInput input, OutputStream out) throws IOException {
        EvaluationResult result = ResultJson.read(input.json());
        StringBuilder text = new StringBuilder("# " + input.run() + "\n\n| metric | value |\n| --- | --- |\n");
        result.metrics().forEach((metric, value) -> text.append("| " + metric + " | " + value + " |\n"));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Creates the report of {@code --report example=results.md}. */
    @AutoService(ReportProvider.class)
    public static final class Provider implements ReportProvider {
        @Override
        public String name() {
            return "example";
        }

        @Override
        public String extension() {
            return "md";
        }

        @Override
        public String summary() {
            return "Writes the metrics as a table in Markdown.";
        }

        @Override
        public List<Setting> settings() {
            return List.of();
        }

        @Override
        public ReportWriter create(Map<String, String> settings) {
            return new ExampleReport();
        }
    }
}
