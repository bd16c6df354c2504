package io.github.anometry.api.spi;

import io.github.anometry.api.metric.MetricRecipe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A metric's configuration from text: fields by name, parameters by name. Values are what a YAML or JSON reader gives:
 * numbers, booleans, texts, lists of these, null. Immutable.
 */
public final class MetricConfig {
    private final @Nullable List<String> fields;
    private final String prefix;
    private final boolean strict;
    private final Map<String, @Nullable Object> parameters;

    private MetricConfig(Builder builder) {
        this.fields = builder.fields;
        this.prefix = builder.prefix;
        this.strict = builder.strict;
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(builder.parameters));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The configuration of a recipe's metric, without its wrappers. */
    public static MetricConfig of(MetricRecipe recipe) {
        Builder config =
                builder().fields(recipe.fields()).prefix(recipe.prefix()).strict(recipe.strict());
        recipe.parameters().forEach(config::parameter);
        return config.build();
    }

    /** The names of the fields in the order of the metric's arguments; empty: the metric's default fields. */
    public Optional<List<String>> fields() {
        return Optional.ofNullable(fields);
    }

    public String prefix() {
        return prefix;
    }

    public boolean strict() {
        return strict;
    }

    public Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    /** Builds a configuration. */
    public static final class Builder {
        private @Nullable List<String> fields;
        private String prefix = "";
        private boolean strict = true;
        private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

        private Builder() {}

        public Builder fields(String... names) {
            return fields(List.of(names));
        }

        public Builder fields(List<String> names) {
            this.fields = List.copyOf(names);
            return this;
        }

        public Builder prefix(String value) {
            this.prefix = Objects.requireNonNull(value);
            return this;
        }

        public Builder strict(boolean value) {
            this.strict = value;
            return this;
        }

        public Builder parameter(String name, @Nullable Object value) {
            parameters.put(
                    name, value instanceof List<?> list ? Collections.unmodifiableList(new ArrayList<>(list)) : value);
            return this;
        }

        public MetricConfig build() {
            return new MetricConfig(this);
        }
    }
}
