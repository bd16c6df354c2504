package io.github.anometry.core.result;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.internal.json.JsonInput;
import io.github.anometry.core.internal.json.JsonMessages;
import io.github.anometry.core.internal.json.WarningJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads results in the layout of {@link ResultJson}. */
final class ResultJsonReader {
    static final List<String> MEMBERS = List.of(
            "metrics",
            "undefined",
            "details",
            "curves",
            "tensors",
            "drawn_curves",
            "texts",
            "metric_warnings",
            "update_counts",
            "images",
            "categories",
            "breakdowns",
            "category",
            "mean_of",
            "counts",
            "fingerprint",
            "thresholds",
            "missing_images",
            "score_counts",
            "warnings",
            "settings",
            "provenance");
    private final JsonInput json;
    private final ArraysJsonReader arrays;
    private final DataJsonReader data;
    /** Whether it is from the command before results had a format. */
    private final boolean isOfTheCommand;

    ResultJsonReader(JsonInput json, boolean isOfTheCommand) {
        this.json = json;
        this.arrays = new ArraysJsonReader(json);
        this.data = new DataJsonReader(json);
        this.isOfTheCommand = isOfTheCommand;
    }

    EvaluationResult readWithFormat() throws IOException {
        Draft draft = new Draft();
        boolean[] hasFormat = {isOfTheCommand};
        json.object(name -> {
            if (name.equals("format")) {
                requireFormat(json.count());
                hasFormat[0] = true;
            } else {
                draft.read(name);
            }
        });
        if (!hasFormat[0]) {
            throw json.refused(JsonMessages.nameMissing("format"));
        }
        EvaluationResult result = draft.result();
        boolean areMeans = isOfTheCommand && result.breakdowns().containsKey(ResultJson.CATEGORY);
        return areMeans ? result.toBuilder().meanOf(ResultJson.CATEGORY).build() : result;
    }

    private void requireFormat(long format) {
        if (format < 1 || format > ResultJson.FORMAT) {
            throw json.notReadable(Messages.otherFormat(format, ResultJson.FORMAT));
        }
    }

    private EvaluationResult readPart() throws IOException {
        Draft draft = new Draft();
        json.object(draft::read);
        return draft.result();
    }

    /** The members of one result, combined after all are read. */
    private final class Draft {
        private final EvaluationResult.Builder builder = EvaluationResult.builder();
        /** NaN for null. */
        private @Nullable Map<String, Double> values;

        private @Nullable Map<String, String> reasons;
        private @Nullable Map<String, Long> updateCounts;
        private Map<String, Map<String, Double>> details = Map.of();
        private Map<String, Curve> curves = Map.of();
        private Map<String, Map<String, Optional<Tensor>>> tensors = Map.of();
        private Map<String, String> texts = Map.of();
        private Map<String, List<Warning>> metricWarnings = Map.of();
        private List<Warning> warnings = List.of();
        private @Nullable Counts counts;
        private long fingerprint;

        void read(String member) throws IOException {
            switch (member) {
                case "metrics" -> values = map(ResultJsonReader.this::value);
                case "undefined" -> reasons = map(json::text);
                case "update_counts" -> updateCounts = map(json::count);
                case "details" -> details = map(() -> map(json::number));
                case "curves" -> curves = map(arrays::curve);
                case "drawn_curves" -> map(arrays::curve).forEach(builder::curve);
                case "tensors" -> tensors = map(() -> map(() -> arrays.tensor(isOfTheCommand)));
                case "texts" -> texts = map(json::text);
                case "metric_warnings" -> metricWarnings = map(() -> WarningJson.read(json));
                case "images" -> builder.images(list(() -> ImageJsonReader.read(json)));
                case "categories" ->
                    builder.breakdown(new Breakdown(ResultJson.CATEGORY, map(ResultJsonReader.this::readPart)));
                case "breakdowns" ->
                    map(() -> map(ResultJsonReader.this::readPart))
                            .forEach((by, groups) -> builder.breakdown(new Breakdown(by, groups)));
                case "category" -> builder.category(json.text());
                case "mean_of" -> builder.meanOf(json.text());
                case "counts" -> counts = data.counts();
                case "fingerprint" -> fingerprint = data.fingerprint();
                case "thresholds" -> map(json::number).forEach(builder::threshold);
                case "missing_images" -> builder.missing(list(data::missing));
                case "score_counts" -> map(arrays::scoreCounts).forEach(builder::scoreCounts);
                case "warnings" -> warnings = WarningJson.read(json);
                case "settings" -> builder.settings(map(json::tree));
                case "provenance" -> builder.provenance(map(json::tree));
                default -> throw json.refused(JsonMessages.unknownName(member, MEMBERS));
            }
        }

        EvaluationResult result() {
            Map<String, Double> known = required("metrics", values);
            Map<String, String> undefined = required("undefined", reasons);
            Map<String, Long> updates = isOfTheCommand ? noUpdates(known) : required("update_counts", updateCounts);
            Map<String, Map<String, ?>> sections = new LinkedHashMap<>();
            sections.put("metrics", known);
            sections.put("undefined", undefined);
            sections.put("details", details);
            sections.put("curves", curves);
            sections.put("tensors", tensors);
            sections.put("texts", texts);
            sections.put("metric_warnings", metricWarnings);
            sections.forEach((section, members) -> requireKnown(section, members.keySet(), updates.keySet()));
            updates.forEach((name, count) ->
                    builder.metric(name, complete(name, outcome(name, known.get(name), undefined.get(name))), count));
            builder.warnings(ownWarnings());
            if (counts != null) {
                builder.data(new DataSummary(counts, fingerprint));
            }
            return builder.build();
        }

        /** In that format a metric is only in the sections that have data of it. */
        private Map<String, Long> noUpdates(Map<String, Double> known) {
            Map<String, Long> none = new LinkedHashMap<>();
            List.of(known, details, curves, tensors)
                    .forEach(section -> section.keySet().forEach(metric -> none.put(metric, 0L)));
            return none;
        }

        /** Without the warnings of metrics, which are in both members. */
        private List<Warning> ownWarnings() {
            Set<List<String>> ofMetrics = new HashSet<>();
            metricWarnings.forEach(
                    (metric, all) -> all.forEach(warning -> ofMetrics.add(nameAndMessage(warning.ofMetric(metric)))));
            return warnings.stream()
                    .filter(warning -> !ofMetrics.contains(nameAndMessage(warning)))
                    .toList();
        }

        private static List<String> nameAndMessage(Warning warning) {
            return List.of(warning.name(), warning.message());
        }

        private <T> T required(String member, @Nullable T value) {
            if (value == null) {
                throw json.refused(JsonMessages.nameMissing(member));
            }
            return value;
        }

        private void requireKnown(String section, Set<String> metrics, Set<String> known) {
            for (String metric : metrics) {
                if (!known.contains(metric)) {
                    throw json.refused(Messages.noSuchMetric(section, metric, known));
                }
            }
        }

        private MetricResult outcome(String metric, @Nullable Double value, @Nullable String reason) {
            boolean isNull = value != null && value.isNaN();
            if (isNull && reason == null) {
                throw json.refused(Messages.undefinedWithoutReason(metric));
            }
            if (!isNull && reason != null) {
                throw json.refused(Messages.definedWithReason(metric));
            }
            String text = texts.get(metric);
            if (text != null && value != null) {
                throw json.refused(Messages.textBesideValue(metric));
            }
            if (reason != null) {
                return MetricResult.undefined(reason);
            }
            if (value != null) {
                return MetricResult.of(value);
            }
            return text != null ? MetricResult.from(text) : MetricResult.of(Map.of());
        }

        private MetricResult complete(String metric, MetricResult outcome) {
            MetricResult result = outcome;
            for (Map.Entry<String, Double> detail :
                    details.getOrDefault(metric, Map.of()).entrySet()) {
                result = result.withDetail(detail.getKey(), detail.getValue());
            }
            Curve curve = curves.get(metric);
            if (curve != null) {
                result = result.withCurve(curve);
            }
            for (Map.Entry<String, Optional<Tensor>> tensor :
                    tensors.getOrDefault(metric, Map.of()).entrySet()) {
                if (tensor.getValue().isPresent()) {
                    result =
                            result.withTensor(tensor.getKey(), tensor.getValue().get());
                }
            }
            for (Warning warning : metricWarnings.getOrDefault(metric, List.of())) {
                result = result.withWarning(warning);
            }
            return result;
        }
    }

    private interface Value<T> {
        T read() throws IOException;
    }

    private <T> Map<String, T> map(Value<T> value) throws IOException {
        Map<String, T> map = new LinkedHashMap<>();
        json.object(name -> map.put(name, value.read()));
        return map;
    }

    private <T> List<T> list(Value<T> value) throws IOException {
        List<T> list = new ArrayList<>();
        json.array(() -> list.add(value.read()));
        return list;
    }

    /** NaN for null. */
    private Double value() throws IOException {
        if (json.isNull()) {
            return Double.NaN;
        }
        double value = json.number();
        if (Double.isNaN(value)) {
            throw json.refused(JsonMessages.expected("a number or null", "NaN"));
        }
        return value;
    }
}
