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
 * What a metric came to: a value, or several named ones, or undefined with the reason; with the curve, the arrays and the
 * warnings that belong to it. Immutable.
 *
 * <p>A measure that the data do not define (the AUROC of one class) is undefined, never a quiet 0 or 1.
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

    /** A value; NaN is no value, use {@link #undefined}. */
    public static MetricResult of(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(Messages.nanIsNoValue());
        }
        return new MetricResult(value, null, null, Map.of(), null, NamedTensors.NONE, List.of());
    }

    /** No value, and why: a sentence that says what the data would need. */
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
     * Maps what any metric computes: results stay, numbers become values (NaN: undefined), an {@code Optional}, {@code OptionalDouble},
     * {@code OptionalInt} or {@code OptionalLong} is what it holds (empty: undefined), an array of numbers and a {@link Tensor} become
     * the tensor {@code value}, the rest is kept as text.
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

    /** The same with one more named value: the {@code threshold} at which F1 is best. */
    public MetricResult withDetail(String name, double detail) {
        Map<String, Double> more = new LinkedHashMap<>(details);
        more.put(name, detail);
        return new MetricResult(value, undefinedReason, text, more, curve, tensors, warnings);
    }

    /** The same with a curve. */
    public MetricResult withCurve(Curve newCurve) {
        return new MetricResult(value, undefinedReason, text, details, newCurve, tensors, warnings);
    }

    /** The same with one more named array, kept as a float64 copy: the mean {@code pixel_mean} of each pixel, [H, W]. */
    public MetricResult withTensor(String name, Tensor tensor) {
        return new MetricResult(value, undefinedReason, text, details, curve, tensors.with(name, tensor), warnings);
    }

    /** The same with one more warning, which has no name of its own. */
    public MetricResult withWarning(String message) {
        return withWarning(Warning.of(Warning.METRIC, message));
    }

    /** The same with one more warning. Its message need not name the metric: the evaluator does. */
    public MetricResult withWarning(Warning warning) {
        List<Warning> more = new ArrayList<>(warnings);
        more.add(warning);
        return new MetricResult(value, undefinedReason, text, details, curve, tensors, more);
    }

    /** The same without the warnings of these names. */
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

    /** The value as it is; {@code undefined (reason)} if there is none. */
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
