package io.github.anometry.core.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.anometry.api.internal.RunInputs;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.CsvText;
import io.github.anometry.core.internal.MetricsCsv;
import io.github.anometry.core.internal.json.JsonMessages;
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
    private final Map<String, Draft> whole = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<String, Draft>>> parts = new LinkedHashMap<>();

    private MetricsTable() {}

    static void write(EvaluationResult result, CsvText texts, Writer writer) throws IOException {
        try {
            CsvWriter csv = texts.writer(writer);
            csv.writeRecord(MetricsCsv.header());
            MetricsCsv rows = new MetricsCsv(csv, runCells(result.provenance()), texts::cell);
            writePart("", "", result, rows);
            csv.flush();
        } catch (UncheckedIOException failed) {
            throw Objects.requireNonNull(failed.getCause());
        }
    }

    /** The cells of the run, from the result itself. */
    private static List<String> runCells(Map<String, Object> provenance) {
        return List.of(text(provenance, "run"), text(provenance, "time"), RunInputs.of(provenance, Map.of()), "", "");
    }

    private static String text(Map<String, Object> provenance, String name) {
        Object value = provenance.get(name);
        return value == null ? "" : value.toString();
    }

    /** Includes nested groups, whose names begin with that of the group and a slash. */
    private static void writePart(String breakdown, String group, EvaluationResult part, MetricsCsv rows) {
        rows.write(breakdown, group, part.metrics(), part.updateCounts(), part.thresholds());
        rows.writeMissing(breakdown, group, MissingPredictions.counts(part.missing()));
        part.breakdowns()
                .forEach((by, parts) -> parts.groups()
                        .forEach((name, of) ->
                                writePart(MetricsCsv.within(breakdown, by), MetricsCsv.within(group, name), of, rows)));
    }

    static EvaluationResult read(Reader text, String source) {
        MetricsTable table = new MetricsTable();
        CsvTable.read(text, source, MetricsCsv.COLUMNS, table::take);
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
        metrics.forEach((metric, draft) -> draft.addTo(builder));
        return builder;
    }

    private void take(CsvRow row) {
        if (countsMissingImages(row)) {
            return;
        }
        Map<String, Draft> metrics = part(row);
        String metric = row.find("metric")
                .orElseThrow(() -> row.refused("metric", JsonMessages.expected("a metric's name", "nothing")));
        Draft draft = metrics.computeIfAbsent(metric, name -> new Draft(name, row));
        Optional<String> detail = row.find("detail");
        if (detail.isPresent()) {
            draft.takeDetail(detail.get(), row);
        } else {
            draft.takeOwn(row);
        }
    }

    /** Not read, because the table lacks parts of {@link MissingPredictions}. */
    private static boolean countsMissingImages(CsvRow row) {
        return row.text("metric").equals(MetricsCsv.MISSING_IMAGES)
                && row.find("update_count").isEmpty();
    }

    private Map<String, Draft> part(CsvRow row) {
        Optional<String> breakdown = row.find("breakdown");
        if (breakdown.isEmpty()) {
            if (row.find("group").isPresent()) {
                throw row.refused("group", Messages.groupWithoutBreakdown());
            }
            return whole;
        }
        return parts.computeIfAbsent(breakdown.get(), by -> new LinkedHashMap<>())
                .computeIfAbsent(row.text("group"), group -> new LinkedHashMap<>());
    }

    /** The rows of one metric, in any order. */
    private static final class Draft {
        private final String metric;
        private final CsvRow first;
        private final Map<String, Double> details = new LinkedHashMap<>();
        private OptionalLong updateCount = OptionalLong.empty();
        private boolean isThreshold;
        private OptionalDouble value = OptionalDouble.empty();
        private Optional<String> undefined = Optional.empty();
        private Optional<String> text = Optional.empty();

        Draft(String metric, CsvRow first) {
            this.metric = metric;
            this.first = first;
        }

        void takeOwn(CsvRow row) {
            if (updateCount.isPresent()) {
                throw row.refused("metric", Messages.metricTwice(metric));
            }
            value = row.number("value");
            undefined = row.find("undefined");
            text = row.find("text");
            isThreshold = value.isPresent()
                    && undefined.isEmpty()
                    && text.isEmpty()
                    && row.find("update_count").isEmpty();
            updateCount = OptionalLong.of(isThreshold ? 0 : row.count("update_count"));
            if (value.isPresent() && Double.isNaN(value.getAsDouble())) {
                throw row.refused("value", JsonMessages.expected("a number, or nothing and a reason", "NaN"));
            }
            long outcomes = (value.isPresent() ? 1 : 0)
                    + undefined.stream().count()
                    + text.stream().count();
            if (outcomes > 1) {
                throw row.refused(value.isPresent() ? "value" : "undefined", Messages.severalOutcomes());
            }
        }

        /** An empty cell is NaN, as some tools write it. */
        void takeDetail(String detail, CsvRow row) {
            if (details.put(detail, row.number("value").orElse(Double.NaN)) != null) {
                throw row.refused("detail", Messages.detailTwice(detail));
            }
        }

        void addTo(EvaluationResult.Builder builder) {
            if (isThreshold) {
                builder.threshold(metric, value.orElseThrow());
            } else {
                builder.metric(metric, result(), updateCount());
            }
        }

        private MetricResult result() {
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

        private long updateCount() {
            return updateCount.orElseThrow(() -> first.refused("metric", Messages.detailWithoutMetric(metric)));
        }
    }
}
