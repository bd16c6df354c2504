package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.Required;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Counts updates.
 *
 * <p>It is measured by {@link Calls}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
@Deprecated
public final class AnomalibCalls extends BoundMetric<Calls, Integer> {
    private AnomalibCalls(WrappedMetric<Calls, Integer> wrapped) {
        super(wrapped);
    }

    /**
     * A builder with the defaults.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(Calls metric, Batch batch) {
        metric.update();
    }

    @Override
    public AnomalibCalls copy() {
        return new AnomalibCalls(wrapped().copy());
    }

    /**
     * Sets up {@link AnomalibCalls}.
     */
    public static final class Builder {
        private String prefix = "";

        private boolean strict = true;

        private @Nullable Integer start;

        private Builder() {
        }

        /**
         * What stands before the metric's name in results; nothing by default.
         */
        public Builder prefix(String prefix) {
            this.prefix = Objects.requireNonNull(prefix);
            return this;
        }

        /**
         * Whether a batch without one of the fields is an error, as by default; if not, it is skipped.
         */
        public Builder strict(boolean strict) {
            this.strict = strict;
            return this;
        }

        /**
         * Where to start.
         * Mandatory.
         */
        public Builder start(int start) {
            this.start = start;
            return this;
        }

        /**
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         */
        public AnomalibCalls build() {
            int start = Required.parameter("calls-1.0", "start", this.start);
            Map<String, Field<?>> arguments = Map.of();
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("start", start);
            FieldBinding binding = new FieldBinding("calls-1.0", prefix, strict, arguments);
            WrappedMetric<Calls, Integer> wrapped =
                    WrappedMetric.of(binding, parameters, () -> new Calls(start));
            return new AnomalibCalls(wrapped);
        }
    }
}
