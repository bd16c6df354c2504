package io.github.anometry.core.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.ResultMessages;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The metrics table of {@link ResultCsv}. */
final class MetricsTable {
    private static final List<String> COLUMNS =
            List.of("breakdown", "group", "metric", "detail", "value", "undefined", "text", "update_count");

    private final Map<String, Draft> whole = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<String, Draft>>> parts = new LinkedHashMap<>();

    private MetricsTable() {}

    static void write(EvaluationResult result, Writer writer) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
            csv.writeRecord(COLUMNS);
            writePart("", "", result, csv);
            for (Breakdown breakdown : result.breakdowns().values()) {
                breakdown.groups().forEach((group, part) -> writePart(breakdown.by(), group, part, csv));
            }
            csv.flush();
        } catch (UncheckedIOException failed) {
            throw Objects.requireNonNull(failed.getCause());
        }
    }

    private static void writePart(String breakdown, String group, EvaluationResult part, CsvWriter csv) {
        part.metrics().forEach((metric, result) -> {
            String updates = Long.toString(part.updateCounts().getOrDefault(metric, 0L));
            csv.writeRecord(
                    breakdown,
                    group,
                    metric,
                    "",
                    result.isScalar() ? Double.toString(result.asDouble()) : "",
                    result.undefinedReason().orElse(""),
                    result.text().orElse(""),
                    updates);
            result.details()
                    .forEach((detail, value) ->
                            csv.writeRecord(breakdown, group, metric, detail, value.toString(), "", "", updates));
        });
    }

    static EvaluationResult read(Reader text, String source) {
        MetricsTable table = new MetricsTable();
        CsvTable.read(text, source, COLUMNS, table::take);
        EvaluationResult.Builder result = builder(table.whole);
        table.parts.forEach((by, groups) -> {
            Map<String, EvaluationResult> results = new LinkedHashMap<>();
            groups.forEach(
                    (group, metrics) -> results.put(group, builder(metrics).build()));
            result.breakdown(new Breakdown(by, results));
        });
        return result.build();
    }

    private static EvaluationResult.Builder builder(Map<String, Draft> metrics) {
        EvaluationResult.Builder builder = EvaluationResult.builder();
        metrics.forEach((metric, draft) -> builder.metric(metric, draft.result(), draft.updateCount()));
        return builder;
    }

    private void take(CsvRow row) {
        Map<String, Draft> metrics = part(row);
        String metric = row.find("metric")
                .orElseThrow(() -> row.refused("metric", ResultMessages.expected("a metric's name", "nothing")));
        Draft draft = metrics.computeIfAbsent(metric, name -> new Draft(name, row));
        Optional<String> detail = row.find("detail");
        if (detail.isPresent()) {
            draft.takeDetail(detail.get(), row);
        } else {
            draft.takeOwn(row);
        }
    }

    private Map<String, Draft> part(CsvRow row) {
        Optional<String> breakdown = row.find("breakdown");
        if (breakdown.isEmpty()) {
            if (row.find("group").isPresent()) {
                throw row.refused("group", ResultMessages.groupWithoutBreakdown());
            }
            return whole;
        }
        return parts.computeIfAbsent(breakdown.get(), by -> new LinkedHashMap<>())
                .computeIfAbsent(row.text("group"), group -> new LinkedHashMap<>());
    }

    /** The rows of one metric, in whatever order they come. */
    private static final class Draft {
        private final String metric;
        private final CsvRow first;
        private final Map<String, Double> details = new LinkedHashMap<>();
        private OptionalLong updateCount = OptionalLong.empty();
        private OptionalDouble value = OptionalDouble.empty();
        private Optional<String> undefined = Optional.empty();
        private Optional<String> text = Optional.empty();

        Draft(String metric, CsvRow first) {
            this.metric = metric;
            this.first = first;
        }

        void takeOwn(CsvRow row) {
            if (updateCount.isPresent()) {
                throw row.refused("metric", ResultMessages.metricTwice(metric));
            }
            updateCount = OptionalLong.of(row.count("update_count"));
            value = row.number("value");
            undefined = row.find("undefined");
            text = row.find("text");
            if (value.isPresent() && Double.isNaN(value.getAsDouble())) {
                throw row.refused("value", ResultMessages.expected("a number, or nothing and a reason", "NaN"));
            }
            long outcomes = (value.isPresent() ? 1 : 0)
                    + undefined.stream().count()
                    + text.stream().count();
            if (outcomes > 1) {
                throw row.refused(value.isPresent() ? "value" : "undefined", ResultMessages.severalOutcomes());
            }
        }

        /** A detail without a value is NaN, which some tools write as an empty cell. */
        void takeDetail(String detail, CsvRow row) {
            if (details.put(detail, row.number("value").orElse(Double.NaN)) != null) {
                throw row.refused("detail", ResultMessages.detailTwice(detail));
            }
        }

        MetricResult result() {
            MetricResult result = value.isPresent()
                    ? MetricResult.of(value.getAsDouble())
                    : undefined
                            .map(MetricResult::undefined)
                            .or(() -> text.map(MetricResult::from))
                            .orElseGet(() -> MetricResult.of(Map.of()));
            for (Map.Entry<String, Double> detail : details.entrySet()) {
                result = result.withDetail(detail.getKey(), detail.getValue());
            }
            return result;
        }

        long updateCount() {
            return updateCount.orElseThrow(() -> first.refused("metric", ResultMessages.detailWithoutMetric(metric)));
        }
    }
}
