package io.github.anometry.core.evaluator;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.core.result.EvaluationResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The metrics of an evaluation: those for validation and those for testing, each group updated, computed and reset together.
 *
 * <p>{@link #update}, {@link #compute} and {@link #reset} are about the test metrics; {@link #validation} has the others.
 * Not thread-safe: give each thread a {@link #copy} and {@link #merge} them.
 */
public final class Evaluator {
    private final MetricGroup validation;
    private final MetricGroup test;

    private Evaluator(MetricGroup validation, MetricGroup test) {
        this.validation = validation;
        this.test = test;
    }

    public static Builder builder() {
        return new Builder();
    }

    public MetricGroup validation() {
        return validation;
    }

    public MetricGroup test() {
        return test;
    }

    /**
     * Takes a batch into the test metrics.
     *
     * @throws DataException if a metric refuses it
     */
    public void update(Batch batch) {
        test.update(batch);
    }

    /** The results of the test metrics. */
    public EvaluationResult compute() {
        return test.compute();
    }

    /** The results of the test metrics, with the curves of those that have one, fine enough for figures. */
    public EvaluationResult computeWithCurves() {
        return test.computeWithCurves();
    }

    /**
     * The results of the test metrics, with the curves of those that have one.
     *
     * @param step how far points that are left out may lie from others; 0: every point is there
     * @throws IllegalArgumentException if the step is negative or NaN
     */
    public EvaluationResult computeWithCurves(double step) {
        return test.computeWithCurves(step);
    }

    /** Makes the test metrics forget all batches. */
    public void reset() {
        test.reset();
    }

    /** A new evaluator of the same metrics that has seen nothing. */
    public Evaluator copy() {
        return new Evaluator(validation.copy(), test.copy());
    }

    /**
     * Takes in what {@code other}, a copy of this one, has seen.
     *
     * @throws ConfigurationException if it has other metrics, or one that cannot merge
     */
    public void merge(Evaluator other) {
        validation.requireMergeable(other.validation);
        test.requireMergeable(other.test);
        validation.merge(other.validation);
        test.merge(other.test);
    }

    /**
     * What the metrics have seen, in the format of {@link StateOutput}: the same bytes for the same data, in whatever order,
     * batches and merges they came, as long as no metric was used on its own. Of a metric that failed it is the failure.
     *
     * @throws ConfigurationException if there is a metric that cannot be written
     */
    public byte[] toBytes() {
        return StateOutput.bytes(out -> {
            validation.write(out);
            test.write(out);
        });
    }

    /**
     * A copy that has seen what {@link #toBytes} wrote of an evaluator of the same metrics.
     *
     * @throws DataException if the bytes are something else
     */
    public Evaluator fromBytes(byte[] bytes) {
        Evaluator copy = copy();
        StateInput.read(bytes, in -> {
            copy.validation.read(in);
            copy.test.read(in);
        });
        return copy;
    }

    /** Gathers the metrics; what could only fail later is refused by {@link #build}. */
    public static final class Builder {
        private final List<AnomalibMetric<?>> validation = new ArrayList<>();
        private final List<AnomalibMetric<?>> test = new ArrayList<>();
        private final Set<String> customFields = new HashSet<>();
        private boolean sharing = true;
        private boolean keepGoing;

        private Builder() {}

        public Builder validationMetrics(AnomalibMetric<?>... metrics) {
            return validationMetrics(List.of(metrics));
        }

        public Builder validationMetrics(Collection<? extends AnomalibMetric<?>> metrics) {
            validation.addAll(metrics);
            return this;
        }

        public Builder testMetrics(AnomalibMetric<?>... metrics) {
            return testMetrics(List.of(metrics));
        }

        public Builder testMetrics(Collection<? extends AnomalibMetric<?>> metrics) {
            test.addAll(metrics);
            return this;
        }

        /** That metrics share states never shows in results; tests turn it off to see that. */
        Builder sharing(boolean value) {
            sharing = value;
            return this;
        }

        /**
         * Whether a metric that fails is left out from then on, its result undefined with the reason, while the others go on; by
         * default the failure is thrown.
         */
        public Builder keepGoing(boolean value) {
            keepGoing = value;
            return this;
        }

        /** Fields beyond the standard ones that your batches have. */
        public Builder customFields(Field<?>... fields) {
            for (Field<?> field : fields) {
                customFields.add(field.name());
            }
            return this;
        }

        /**
         * @throws ConfigurationException if there is no metric, two of a group have one name, a metric reads a field that no
         *     batch has, or one metric is in both groups
         */
        public Evaluator build() {
            if (validation.isEmpty() && test.isEmpty()) {
                throw new ConfigurationException(Messages.noMetrics());
            }
            List<Member> forValidation = members(validation);
            List<Member> forTest = members(test);
            for (Member member : forTest) {
                if (validation.stream().anyMatch(other -> other == member.metric())) {
                    throw new ConfigurationException(Messages.metricUsedTwice(member.name()));
                }
            }
            return new Evaluator(
                    new MetricGroup(forValidation, sharing, keepGoing), new MetricGroup(forTest, sharing, keepGoing));
        }

        private List<Member> members(List<AnomalibMetric<?>> metrics) {
            List<Member> members = metrics.stream().map(Member::of).toList();
            requireDistinctNames(members);
            requireKnownFields(members);
            return members;
        }

        private static void requireDistinctNames(List<Member> members) {
            Map<String, Member> byName = new HashMap<>();
            for (Member member : members) {
                Member before = byName.putIfAbsent(member.name(), member);
                if (before != null) {
                    throw new ConfigurationException(
                            Messages.duplicateName(member.name(), fieldNames(before), fieldNames(member)));
                }
            }
        }

        private static List<String> fieldNames(Member member) {
            return member.fields().stream().map(Field::name).toList();
        }

        private void requireKnownFields(List<Member> members) {
            Set<String> known = new TreeSet<>(Field.standardNames());
            known.addAll(customFields);
            for (Member member : members) {
                for (String field : fieldNames(member)) {
                    if (!known.contains(field)) {
                        throw new ConfigurationException(Messages.unknownField(member.name(), field, known));
                    }
                }
            }
        }
    }
}
