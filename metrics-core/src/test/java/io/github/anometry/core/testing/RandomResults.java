package io.github.anometry.core.testing;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.result.Breakdown;
import io.github.anometry.core.result.Counts;
import io.github.anometry.core.result.DataSummary;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ImageRecord;
import io.github.anometry.core.result.MissingPredictions;
import io.github.anometry.core.result.RegionRecall;
import io.github.anometry.core.result.ScoreCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/** Results that have, at random, all that a result can have: any double, any text. */
public final class RandomResults {
    private static final List<String> TEXTS = List.of(
            "nut",
            "a, b",
            "say \"no\"",
            "two\nlines",
            "carriage\r\nreturn",
            "Nuß ∞ \uD83D\uDE00",
            "#comment",
            " spaces ",
            "back\\slash",
            "=1+1",
            "\u0000\u0007");
    private static final double[] NUMBERS = {
        0, -0.0, 1, 0.1, 1.0 / 3, 1e-300, Double.MIN_VALUE, Double.MAX_VALUE, 1e16, 12345678.9, -7
    };

    private final Random random;

    public RandomResults(long seed) {
        this.random = new Random(seed);
    }

    /** @param depth how many breakdowns lie within each other */
    public EvaluationResult next(int depth) {
        EvaluationResult.Builder builder = EvaluationResult.builder();
        for (int metric = 0; metric < random.nextInt(6); metric++) {
            builder.metric("metric_" + metric + text(), metric(), random.nextInt(3) * 1_000_000_007L);
        }
        if (random.nextBoolean()) {
            builder.curve("drawn " + text(), curve());
        }
        builder.images(
                IntStream.range(0, random.nextInt(5)).mapToObj(this::image).toList());
        if (random.nextBoolean()) {
            builder.warnings(List.of(
                    Warning.of("some", text()),
                    new Warning("more-of-it", text(), 1 + random.nextInt(9), Optional.of(text()))));
        }
        addData(builder);
        for (int breakdown = 0; depth > 0 && breakdown < random.nextInt(3); breakdown++) {
            Map<String, EvaluationResult> groups = new LinkedHashMap<>();
            for (int group = 0; group < random.nextInt(4); group++) {
                groups.put(text(), next(depth - 1));
            }
            builder.breakdown(new Breakdown("by_" + breakdown, groups));
        }
        return builder.build();
    }

    private MetricResult metric() {
        MetricResult result = switch (random.nextInt(5)) {
            case 0 -> MetricResult.undefined(text());
            case 1 -> MetricResult.from(text());
            case 2 -> MetricResult.of(Map.of());
            default -> MetricResult.of(number());
        };
        for (int detail = 0; detail < random.nextInt(3); detail++) {
            result = result.withDetail(text(), random.nextInt(8) == 0 ? Double.NaN : number());
        }
        if (random.nextInt(3) == 0) {
            result = result.withCurve(curve());
        }
        if (random.nextInt(3) == 0) {
            result = result.withTensor(text(), tensor()).withTensor("second", tensor());
        }
        return random.nextInt(3) == 0 ? result.withWarning(text()) : result;
    }

    private Curve curve() {
        int points = random.nextInt(40);
        float[] thresholds = new float[points];
        for (int i = 0; i < points; i++) {
            thresholds[i] = i == 0 ? Float.POSITIVE_INFINITY : random.nextFloat() - 0.5f;
        }
        // Axes may share a name.
        return new Curve(text(), numbers(points), text(), numbers(points), thresholds);
    }

    private Tensor tensor() {
        int[] shape = IntStream.range(0, random.nextInt(4))
                .map(axis -> random.nextInt(4))
                .toArray();
        double[] values = numbers(IntStream.of(shape).reduce(1, (a, b) -> a * b));
        if (values.length > 1) {
            values[0] = Double.NaN;
        }
        return Tensor.of(values).reshape(shape);
    }

    private ImageRecord image(int index) {
        return new ImageRecord(
                index,
                random.nextBoolean() ? Optional.of(text()) : Optional.empty(),
                random.nextBoolean() ? Map.of("category", text()) : Map.of(),
                random.nextBoolean() ? Optional.of(text() + ".png") : Optional.empty(),
                random.nextBoolean() ? Optional.of(random.nextBoolean()) : Optional.empty(),
                maybe(),
                random.nextBoolean() ? Optional.of(random.nextBoolean()) : Optional.empty(),
                maybe(),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(region -> new RegionRecall(random.nextInt(9), random.nextDouble()))
                        .toList(),
                random.nextBoolean() ? Map.of(text(), random.nextDouble()) : Map.of());
    }

    private OptionalDouble maybe() {
        return random.nextBoolean() ? OptionalDouble.of(number()) : OptionalDouble.empty();
    }

    private double[] numbers(int count) {
        return IntStream.range(0, count).mapToDouble(i -> number()).toArray();
    }

    private double number() {
        return switch (random.nextInt(8)) {
            case 0 -> Double.POSITIVE_INFINITY;
            case 1 -> Double.NEGATIVE_INFINITY;
            case 2, 3 -> NUMBERS[random.nextInt(NUMBERS.length)];
            default -> random.nextGaussian();
        };
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(100);
    }

    private void addData(EvaluationResult.Builder builder) {
        if (random.nextBoolean()) {
            builder.category(text());
        }
        if (random.nextBoolean()) {
            Counts counts = new Counts(random.nextInt(9), random.nextInt(9), 1L << 40, random.nextInt(9));
            builder.data(new DataSummary(counts, random.nextLong()));
        }
        if (random.nextBoolean()) {
            builder.threshold("image_threshold", random.nextGaussian())
                    .threshold("pixel_threshold", Double.POSITIVE_INFINITY);
        }
        if (random.nextBoolean()) {
            builder.missing(List.of(new MissingPredictions(text(), text(), 1, 2, text(), text())));
        }
        if (random.nextBoolean()) {
            builder.settings(Map.of(text(), List.of(1, 0.1f, true, text(), Map.of("nested", List.of()))))
                    .provenance(Map.of("time", text(), "seconds", random.nextDouble(), "bytes", random.nextLong()));
        }
        if (random.nextBoolean()) {
            builder.scoreCounts(
                    "pred_score",
                    new ScoreCounts(
                            3, 1L << 33, new float[] {Float.MAX_VALUE, 0.1f, -7}, new long[] {0, 1, 3}, new long[] {
                                5, 5, 1L << 33
                            }));
        }
    }
}
