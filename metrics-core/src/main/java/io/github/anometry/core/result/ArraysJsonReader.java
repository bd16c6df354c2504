package io.github.anometry.core.result;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.core.internal.json.JsonInput;
import io.github.anometry.core.internal.json.JsonMessages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the curves, arrays and counts of results, which have long lists of numbers. */
final class ArraysJsonReader {
    private static final List<String> TENSOR_MEMBERS = List.of("shape", "values");
    private static final List<String> COUNT_MEMBERS =
            List.of("normal", "anomalous", "thresholds", "false_positives", "true_positives");

    private final JsonInput json;

    ArraysJsonReader(JsonInput json) {
        this.json = json;
    }

    /** By the order of its lists, because axes may have any name. */
    Curve curve() throws IOException {
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
                throw json.refused(Messages.notTwoBounds(bounds.get().length));
            }
        }
        if (columns.size() != 3) {
            throw json.refused(Messages.notThreeColumns(columns.size()));
        }
        List<Integer> lengths = columns.stream().map(column -> column.length).toList();
        if (Set.copyOf(lengths).size() > 1) {
            throw json.refused(Messages.columnsDiffer(lengths));
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

    /** @param mayLackValues whether an array may have a shape alone, and is then left out */
    Optional<Tensor> tensor(boolean mayLackValues) throws IOException {
        List<Long> shape = new ArrayList<>();
        Numbers values = new Numbers();
        boolean[] seen = {false, false};
        json.object(name -> {
            switch (name) {
                case "shape" -> {
                    json.array(() -> shape.add(json.count()));
                    seen[0] = true;
                }
                case "values" -> {
                    json.array(() -> values.add(json.isNull() ? Double.NaN : json.number()));
                    seen[1] = true;
                }
                default -> throw json.refused(JsonMessages.unknownName(name, TENSOR_MEMBERS));
            }
        });
        if (mayLackValues && seen[0] && !seen[1]) {
            return Optional.empty();
        }
        if (!seen[0] || !seen[1]) {
            throw json.refused(JsonMessages.nameMissing(seen[0] ? "values" : "shape"));
        }
        if (!fits(shape, values.size)) {
            throw json.refused(Messages.shapeDoesNotFit(shape, values.size));
        }
        return Optional.of(Tensor.of(values.toArray())
                .reshape(shape.stream().mapToInt(Long::intValue).toArray()));
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

    ScoreCounts scoreCounts() throws IOException {
        CountsDraft counts = new CountsDraft();
        json.object(counts::read);
        return counts.result();
    }

    private final class CountsDraft {
        private final Set<String> seen = new HashSet<>();
        private long normal;
        private long anomalous;
        private double[] thresholds = {};
        private long[] falsePositives = {};
        private long[] truePositives = {};

        void read(String member) throws IOException {
            seen.add(member);
            switch (member) {
                case "normal" -> normal = json.count();
                case "anomalous" -> anomalous = json.count();
                case "thresholds" -> thresholds = numbers();
                case "false_positives" -> falsePositives = counts();
                case "true_positives" -> truePositives = counts();
                default -> throw json.refused(JsonMessages.unknownName(member, COUNT_MEMBERS));
            }
        }

        ScoreCounts result() {
            for (String member : COUNT_MEMBERS) {
                if (!seen.contains(member)) {
                    throw json.refused(JsonMessages.nameMissing(member));
                }
            }
            float[] floats = new float[thresholds.length];
            for (int point = 0; point < floats.length; point++) {
                floats[point] = (float) thresholds[point];
            }
            try {
                return new ScoreCounts(normal, anomalous, floats, falsePositives, truePositives);
            } catch (IllegalArgumentException wrong) {
                throw json.refused(String.valueOf(wrong.getMessage()));
            }
        }
    }

    private long[] counts() throws IOException {
        List<Long> counts = new ArrayList<>();
        json.array(() -> counts.add(json.count()));
        return counts.stream().mapToLong(Long::longValue).toArray();
    }

    /** Numbers of a list of unknown length. */
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
