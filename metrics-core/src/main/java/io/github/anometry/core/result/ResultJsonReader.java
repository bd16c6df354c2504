package io.github.anometry.core.result;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.JsonInput;
import io.github.anometry.core.internal.ResultMessages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads results in the layout of {@link ResultJson}. */
final class ResultJsonReader {
    private static final List<String> MEMBERS = List.of(
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
            "breakdowns",
            "warnings");
    private static final List<String> IMAGE_MEMBERS =
            List.of("index", "path", "label", "score", "predicted_label", "f1", "regions", "values");

    private final JsonInput json;

    ResultJsonReader(JsonInput json) {
        this.json = json;
    }

    EvaluationResult readWithFormat() throws IOException {
        Draft draft = new Draft();
        boolean[] hasFormat = {false};
        json.object(name -> {
            if (name.equals("format")) {
                requireFormat(json.count());
                hasFormat[0] = true;
            } else {
                draft.read(name);
            }
        });
        if (!hasFormat[0]) {
            throw json.refused(ResultMessages.nameMissing("format"));
        }
        return draft.result();
    }

    private void requireFormat(long format) {
        if (format < 1 || format > ResultJson.FORMAT) {
            throw json.refused(ResultMessages.otherFormat(format, ResultJson.FORMAT));
        }
    }

    private EvaluationResult readPart() throws IOException {
        Draft draft = new Draft();
        json.object(draft::read);
        return draft.result();
    }

    /** The members of one result, put together when all are read. */
    private final class Draft {
        private final EvaluationResult.Builder builder = EvaluationResult.builder();
        /** NaN for null. */
        private @Nullable Map<String, Double> values;

        private @Nullable Map<String, String> reasons;
        private @Nullable Map<String, Long> updateCounts;
        private Map<String, Map<String, Double>> details = Map.of();
        private Map<String, Curve> curves = Map.of();
        private Map<String, Map<String, Tensor>> tensors = Map.of();
        private Map<String, String> texts = Map.of();
        private Map<String, List<String>> warnings = Map.of();

        void read(String member) throws IOException {
            switch (member) {
                case "metrics" -> values = map(ResultJsonReader.this::value);
                case "undefined" -> reasons = map(json::text);
                case "update_counts" -> updateCounts = map(json::count);
                case "details" -> details = map(() -> map(json::number));
                case "curves" -> curves = map(ResultJsonReader.this::curve);
                case "drawn_curves" -> map(ResultJsonReader.this::curve).forEach(builder::curve);
                case "tensors" -> tensors = map(() -> map(ResultJsonReader.this::tensor));
                case "texts" -> texts = map(json::text);
                case "metric_warnings" -> warnings = map(json::texts);
                case "images" -> builder.images(list(ResultJsonReader.this::image));
                case "breakdowns" ->
                    map(() -> map(ResultJsonReader.this::readPart))
                            .forEach((by, groups) -> builder.breakdown(new Breakdown(by, groups)));
                case "warnings" -> builder.warnings(json.texts());
                default -> throw json.refused(ResultMessages.unknownName(member, MEMBERS));
            }
        }

        EvaluationResult result() {
            Map<String, Double> known = required("metrics", values);
            Map<String, String> undefined = required("undefined", reasons);
            Map<String, Long> counts = required("update_counts", updateCounts);
            Map<String, Map<String, ?>> sections = new LinkedHashMap<>();
            sections.put("metrics", known);
            sections.put("undefined", undefined);
            sections.put("details", details);
            sections.put("curves", curves);
            sections.put("tensors", tensors);
            sections.put("texts", texts);
            sections.put("metric_warnings", warnings);
            sections.forEach((section, members) -> requireKnown(section, members.keySet(), counts.keySet()));
            counts.forEach((name, count) ->
                    builder.metric(name, complete(name, outcome(name, known.get(name), undefined.get(name))), count));
            return builder.build();
        }

        private <T> T required(String member, @Nullable T value) {
            if (value == null) {
                throw json.refused(ResultMessages.nameMissing(member));
            }
            return value;
        }

        private void requireKnown(String section, Set<String> metrics, Set<String> known) {
            for (String metric : metrics) {
                if (!known.contains(metric)) {
                    throw json.refused(ResultMessages.noSuchMetric(section, metric, known));
                }
            }
        }

        private MetricResult outcome(String metric, @Nullable Double value, @Nullable String reason) {
            boolean isNull = value != null && value.isNaN();
            if (isNull && reason == null) {
                throw json.refused(ResultMessages.undefinedWithoutReason(metric));
            }
            if (!isNull && reason != null) {
                throw json.refused(ResultMessages.definedWithReason(metric));
            }
            String text = texts.get(metric);
            if (text != null && value != null) {
                throw json.refused(ResultMessages.textBesideValue(metric));
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
            for (Map.Entry<String, Tensor> tensor :
                    tensors.getOrDefault(metric, Map.of()).entrySet()) {
                result = result.withTensor(tensor.getKey(), tensor.getValue());
            }
            for (String warning : warnings.getOrDefault(metric, List.of())) {
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
            throw json.refused(ResultMessages.expected("a number or null", "NaN"));
        }
        return value;
    }

    /** By the order of its lists, because an axis may be called as it likes. */
    private Curve curve() throws IOException {
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        json.members(name -> {
            names.add(name);
            columns.add(numbers());
        });
        Optional<double[]> bounds = Optional.empty();
        if (columns.size() == 4 && names.get(3).equals("bounds")) {
            bounds = Optional.of(columns.remove(3));
            if (bounds.get().length != 2) {
                throw json.refused(ResultMessages.notTwoBounds(bounds.get().length));
            }
        }
        if (columns.size() != 3) {
            throw json.refused(ResultMessages.notThreeColumns(columns.size()));
        }
        List<Integer> lengths = columns.stream().map(column -> column.length).toList();
        if (Set.copyOf(lengths).size() > 1) {
            throw json.refused(ResultMessages.columnsDiffer(lengths));
        }
        float[] thresholds = new float[lengths.get(2)];
        for (int point = 0; point < thresholds.length; point++) {
            thresholds[point] = (float) columns.get(2)[point];
        }
        Curve curve = new Curve(names.get(0), columns.get(0), names.get(1), columns.get(1), thresholds);
        return bounds.map(limits -> curve.withBounds(limits[0], limits[1])).orElse(curve);
    }

    /** NaN for null. */
    private double[] numbers() throws IOException {
        Numbers numbers = new Numbers();
        json.array(() -> numbers.add(json.isNull() ? Double.NaN : json.number()));
        return numbers.toArray();
    }

    private Tensor tensor() throws IOException {
        List<Long> shape = new ArrayList<>();
        Numbers values = new Numbers();
        boolean[] seen = {false, false};
        json.object(name -> {
            switch (name) {
                case "shape" -> {
                    shape.addAll(list(json::count));
                    seen[0] = true;
                }
                case "values" -> {
                    json.array(() -> values.add(json.isNull() ? Double.NaN : json.number()));
                    seen[1] = true;
                }
                default -> throw json.refused(ResultMessages.unknownName(name, List.of("shape", "values")));
            }
        });
        if (!seen[0] || !seen[1]) {
            throw json.refused(ResultMessages.nameMissing(seen[0] ? "values" : "shape"));
        }
        if (!fits(shape, values.size)) {
            throw json.refused(ResultMessages.shapeDoesNotFit(shape, values.size));
        }
        return Tensor.of(values.toArray())
                .reshape(shape.stream().mapToInt(Long::intValue).toArray());
    }

    private static boolean fits(List<Long> shape, int values) {
        long product = 1;
        for (long length : shape) {
            if (length > Integer.MAX_VALUE) {
                return false;
            }
            product = length == 0 ? 0 : product * length;
            if (product > Integer.MAX_VALUE) {
                return false;
            }
        }
        return product == values;
    }

    private ImageRecord image() throws IOException {
        ImageDraft image = new ImageDraft();
        json.object(image::read);
        if (image.index < 0) {
            throw json.refused(ResultMessages.nameMissing("index"));
        }
        return new ImageRecord(
                image.index,
                image.path,
                image.label,
                image.score,
                image.predictedLabel,
                image.f1,
                image.regions,
                image.values);
    }

    private final class ImageDraft {
        private long index = -1;
        private Optional<String> path = Optional.empty();
        private Optional<Boolean> label = Optional.empty();
        private OptionalDouble score = OptionalDouble.empty();
        private Optional<Boolean> predictedLabel = Optional.empty();
        private OptionalDouble f1 = OptionalDouble.empty();
        private List<RegionRecall> regions = List.of();
        private Map<String, Double> values = Map.of();

        void read(String member) throws IOException {
            switch (member) {
                case "index" -> index = json.count();
                case "path" -> path = Optional.of(json.text());
                case "label" -> label = Optional.of(json.bool());
                case "score" -> score = OptionalDouble.of(json.number());
                case "predicted_label" -> predictedLabel = Optional.of(json.bool());
                case "f1" -> f1 = OptionalDouble.of(json.number());
                case "regions" -> regions = list(ResultJsonReader.this::region);
                case "values" -> values = map(json::number);
                // Of the first format, which knew of one metric with values for images.
                case "aupimo" -> values = Map.of("AUPIMO", json.number());
                default -> throw json.refused(ResultMessages.unknownName(member, IMAGE_MEMBERS));
            }
        }
    }

    private RegionRecall region() throws IOException {
        OptionalLong[] pixels = {OptionalLong.empty()};
        OptionalDouble[] recall = {OptionalDouble.empty()};
        json.object(name -> {
            switch (name) {
                case "pixels" -> pixels[0] = OptionalLong.of(json.count());
                case "recall" -> recall[0] = OptionalDouble.of(json.number());
                default -> throw json.refused(ResultMessages.unknownName(name, List.of("pixels", "recall")));
            }
        });
        return new RegionRecall(
                pixels[0].orElseThrow(() -> json.refused(ResultMessages.nameMissing("pixels"))),
                recall[0].orElseThrow(() -> json.refused(ResultMessages.nameMissing("recall"))));
    }

    /** Numbers of a list whose length nobody told. */
    private static final class Numbers {
        private double[] numbers = new double[16];
        private int size;

        void add(double number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        double[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
