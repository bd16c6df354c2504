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
 * The metrics of an evaluation: validation metrics and test metrics. Each group is updated, computed and reset together.
 *
 * <p>{@link #update}, {@link #compute} and {@link #reset} apply to the test metrics; {@link #validation} has the others. Not
 * thread-safe: give each thread a {@link #copy} and {@link #merge} them.
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
     * Updates the test metrics with a batch.
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

    /** The results of the test metrics, with the curves of those that have one, in the resolution of figures. */
    public EvaluationResult computeWithCurves() {
        return test.computeWithCurves();
    }

    /**
     * The results of the test metrics, with the curves of those that have one.
     *
     * @param step the greatest distance of an omitted point from a kept one; with 0 every point is kept
     * @throws IllegalArgumentException if the step is negative or NaN
     */
    public EvaluationResult computeWithCurves(double step) {
        return test.computeWithCurves(step);
    }

    /** Resets the test metrics. */
    public void reset() {
        test.reset();
    }

    /** A new evaluator of the same metrics, without updates. */
    public Evaluator copy() {
        return new Evaluator(validation.copy(), test.copy());
    }

    /**
     * Merges the state of {@code other}, a copy of this evaluator.
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
     * The state of the metrics in the format of {@link StateOutput}: the same bytes for the same data, in any order, batches
     * and merges, unless a metric was updated separately. For a metric that failed, it is the failure.
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
     * A copy with the state that {@link #toBytes} wrote for an evaluator of the same metrics.
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

    /** Builds an evaluator. {@link #build} refuses everything that would fail later. */
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

        /** Sharing of states never affects results; tests turn it off to compare. */
        Builder sharing(boolean value) {
            sharing = value;
            return this;
        }

        /**
         * Whether a metric that fails is left out from then on, its result undefined with the reason, while the others
         * continue. By default the failure is thrown.
         */
        public Builder keepGoing(boolean value) {
            keepGoing = value;
            return this;
        }

        /** Fields of your batches beyond the standard ones. */
        public Builder customFields(Field<?>... fields) {
            for (Field<?> field : fields) {
                customFields.add(field.name());
            }
            return this;
        }

        /**
         * @throws ConfigurationException if there is no metric, two metrics of a group have the same name, a metric reads a
         *     field that no batch has, or a metric is in both groups
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
