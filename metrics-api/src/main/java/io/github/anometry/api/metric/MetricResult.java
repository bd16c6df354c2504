package io.github.anometry.api.metric;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.warning.Warning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The result of a metric: a value, several named values, or undefined with the reason; with the curve, the arrays and the
 * warnings that belong to it. Immutable.
 *
 * <p>A measure that the data do not define (the AUROC of one class) is undefined, never silently 0 or 1.
 */
public final class MetricResult {
    private final @Nullable Double value;
    private final @Nullable String undefinedReason;
    private final @Nullable String text;
    private final Map<String, Double> details;
    private final @Nullable Curve curve;
    private final NamedTensors tensors;
    private final List<Warning> warnings;

    private MetricResult(
            @Nullable Double value,
            @Nullable String undefinedReason,
            @Nullable String text,
            Map<String, Double> details,
            @Nullable Curve curve,
            NamedTensors tensors,
            List<Warning> warnings) {
        this.value = value;
        this.undefinedReason = undefinedReason;
        this.text = text;
        this.details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        this.curve = curve;
        this.tensors = tensors;
        this.warnings = List.copyOf(warnings);
    }

    /** A value. It must not be NaN; for no value, use {@link #undefined}. */
    public static MetricResult of(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(Messages.nanIsNoValue());
        }
        return new MetricResult(value, null, null, Map.of(), null, NamedTensors.NONE, List.of());
    }

    /** No value, and the reason: a sentence that says what is missing in the data. */
    public static MetricResult undefined(String reason) {
        return new MetricResult(
                null, Objects.requireNonNull(reason), null, Map.of(), null, NamedTensors.NONE, List.of());
    }

    /** No single value, but named ones: the {@code min} and {@code max} of a range. */
    public static MetricResult of(Map<String, Double> details) {
        return new MetricResult(null, null, null, details, null, NamedTensors.NONE, List.of());
    }

    /** No single value, but a curve. */
    public static MetricResult of(Curve curve) {
        return new MetricResult(
                null, null, null, Map.of(), Objects.requireNonNull(curve), NamedTensors.NONE, List.of());
    }

    /**
     * Converts what any metric computes. A result is returned as it is. A number becomes the value; NaN is undefined. An
     * {@code Optional}, {@code OptionalDouble}, {@code OptionalInt} or {@code OptionalLong} is converted by what it holds;
     * empty is undefined. An array of numbers and a {@link Tensor} become the tensor {@code value}. Anything else is kept as
     * text.
     */
    public static MetricResult from(@Nullable Object computed) {
        if (computed instanceof Optional<?> optional) {
            return optional.<MetricResult>map(MetricResult::from).orElseGet(MetricResult::ofNothing);
        }
        if (computed instanceof OptionalDouble number) {
            return number.isPresent() ? from(number.getAsDouble()) : ofNothing();
        }
        if (computed instanceof OptionalInt number) {
            return number.isPresent() ? of(number.getAsInt()) : ofNothing();
        }
        if (computed instanceof OptionalLong number) {
            return number.isPresent() ? of((double) number.getAsLong()) : ofNothing();
        }
        if (computed instanceof MetricResult result) {
            return result;
        }
        if (computed instanceof Number number) {
            double value = number.doubleValue();
            return Double.isNaN(value) ? undefined(Messages.metricReturnedNaN()) : of(value);
        }
        if (computed == null) {
            return ofNothing();
        }
        Optional<Tensor> array = array(computed);
        if (array.isPresent()) {
            return of(Map.of()).withTensor("value", array.get());
        }
        return new MetricResult(null, null, computed.toString(), Map.of(), null, NamedTensors.NONE, List.of());
    }

    private static Optional<Tensor> array(Object computed) {
        if (computed instanceof double[] doubles) {
            return Optional.of(Tensor.of(doubles));
        }
        if (computed instanceof float[] floats) {
            return Optional.of(Tensor.of(floats));
        }
        if (computed instanceof int[] ints) {
            return Optional.of(Tensor.of(ints));
        }
        if (computed instanceof long[] longs) {
            return Optional.of(Tensor.of(longs));
        }
        return computed instanceof Tensor tensor ? Optional.of(tensor) : Optional.empty();
    }

    private static MetricResult ofNothing() {
        return undefined(Messages.metricReturnedNothing());
    }

    /** This result with another named value, such as the {@code threshold} at which F1 is best. */
    public MetricResult withDetail(String name, double detail) {
        Map<String, Double> more = new LinkedHashMap<>(details);
        more.put(name, detail);
        return new MetricResult(value, undefinedReason, text, more, curve, tensors, warnings);
    }

    /** This result with a curve. */
    public MetricResult withCurve(Curve newCurve) {
        return new MetricResult(value, undefinedReason, text, details, newCurve, tensors, warnings);
    }

    /**
     * This result with another named array, kept as a float64 copy, such as the mean {@code pixel_mean} of each pixel, [H, W].
     */
    public MetricResult withTensor(String name, Tensor tensor) {
        return new MetricResult(value, undefinedReason, text, details, curve, tensors.with(name, tensor), warnings);
    }

    /** This result with another warning, which has no name. */
    public MetricResult withWarning(String message) {
        return withWarning(Warning.of(Warning.METRIC, message));
    }

    /** This result with another warning. Its message need not name the metric: the evaluator adds the name. */
    public MetricResult withWarning(Warning warning) {
        List<Warning> more = new ArrayList<>(warnings);
        more.add(warning);
        return new MetricResult(value, undefinedReason, text, details, curve, tensors, more);
    }

    /** This result without the warnings of these names. */
    public MetricResult withoutWarnings(Collection<String> names) {
        List<Warning> others = warnings.stream()
                .filter(warning -> !names.contains(warning.name()))
                .toList();
        return new MetricResult(value, undefinedReason, text, details, curve, tensors, others);
    }

    /** Whether the data define this measure. */
    public boolean isDefined() {
        return undefinedReason == null;
    }

    /** Whether there is a single value. */
    public boolean isScalar() {
        return value != null;
    }

    /** The single value; NaN if there is none. */
    public double asDouble() {
        return value == null ? Double.NaN : value;
    }

    /** Why the measure is undefined; empty if it is defined. */
    public Optional<String> undefinedReason() {
        return Optional.ofNullable(undefinedReason);
    }

    /** What a metric computed that is neither a number nor a {@link MetricResult}, as text; empty for all others. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** Named values, in the order in which the metric gave them. */
    public Map<String, Double> details() {
        return details;
    }

    /** @throws IllegalArgumentException if there is no detail of that name */
    public double detail(String name) {
        Double detail = details.get(name);
        if (detail == null) {
            throw new IllegalArgumentException(Messages.noSuchDetail(name, details.keySet()));
        }
        return detail;
    }

    public Optional<Curve> curve() {
        return Optional.ofNullable(curve);
    }

    /** Named arrays of float64, in the order in which the metric gave them. */
    public Map<String, Tensor> tensors() {
        return tensors.asMap();
    }

    /** @throws IllegalArgumentException if there is no array of that name */
    public Tensor tensor(String name) {
        Tensor tensor = tensors().get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(
                    Messages.noSuchTensor(name, tensors().keySet()));
        }
        return tensor;
    }

    public List<Warning> warnings() {
        return warnings;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MetricResult that
                && Objects.equals(value, that.value)
                && Objects.equals(undefinedReason, that.undefinedReason)
                && Objects.equals(text, that.text)
                && details.equals(that.details)
                && Objects.equals(curve, that.curve)
                && tensors.equals(that.tensors)
                && warnings.equals(that.warnings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, undefinedReason, text, details, curve, tensors, warnings);
    }

    /** The value, or {@code undefined (reason)}. */
    @Override
    public String toString() {
        if (undefinedReason != null) {
            return "undefined (" + undefinedReason + ")";
        }
        if (value != null) {
            return value.toString();
        }
        if (text != null) {
            return text;
        }
        if (curve != null) {
            return curve.toString();
        }
        return details.isEmpty() ? tensors.toString() : details.toString();
    }
}
