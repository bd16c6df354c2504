package io.github.anometry.api.spi;

import io.github.anometry.api.metric.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A metric's name, inputs and parameters.
 *
 * @param name its name in configuration: {@code AUPRO}
 * @param summary the first sentence of its documentation; empty if there is none
 * @param description all of its documentation as plain text; empty if there is none
 * @param implementation the metric class
 * @param arguments what its {@code update} takes, in order
 * @param parameters its parameters, in order
 * @param direction which of its values are better
 */
public record MetricDescriptor(
        String name,
        String summary,
        String description,
        String implementation,
        List<ArgumentDescriptor> arguments,
        List<ParameterDescriptor> parameters,
        Direction direction) {

    public MetricDescriptor {
        arguments = List.copyOf(arguments);
        parameters = List.copyOf(parameters);
    }

    /** A metric that has no direction. */
    public MetricDescriptor(
            String name,
            String summary,
            String description,
            String implementation,
            List<ArgumentDescriptor> arguments,
            List<ParameterDescriptor> parameters) {
        this(name, summary, description, implementation, arguments, parameters, Direction.NONE);
    }

    /** Whether every required argument has a default field. */
    public boolean hasDefaultFields() {
        return arguments.stream()
                .limit(requiredFields())
                .allMatch(argument -> argument.defaultField().isPresent());
    }

    /** The least number of fields to name: one for each argument that is not optional, and always the first. */
    public int requiredFields() {
        long required =
                arguments.stream().filter(argument -> !argument.optional()).count();
        return (int) Math.min(arguments.size(), Math.max(1, required));
    }

    /**
     * Describes a metric step by step.
     *
     * @param name its name in configuration
     * @param implementation the class that measures
     */
    public static Builder builder(String name, String implementation) {
        return new Builder(name, implementation);
    }

    /** Builds a descriptor. A method that adds to an argument or a parameter applies to the last one. */
    public static final class Builder {
        private final String name;
        private final String implementation;
        private String summary = "";
        private String description = "";
        private final List<ArgumentDescriptor> arguments = new ArrayList<>();
        private final List<ParameterDescriptor> parameters = new ArrayList<>();
        private Direction direction = Direction.NONE;

        private Builder(String name, String implementation) {
            this.name = name;
            this.implementation = implementation;
        }

        /** The metric's documentation, a single sentence. */
        public Builder documentation(String sentence) {
            return documentation(sentence, sentence);
        }

        /** The first sentence of the metric's documentation, and all of it. */
        public Builder documentation(String firstSentence, String all) {
            this.summary = firstSentence;
            this.description = all;
            return this;
        }

        /** Which of the metric's values are better; none by default. */
        public Builder direction(Direction value) {
            this.direction = value;
            return this;
        }

        /** The next argument, which takes a tensor field; see {@link ArgumentDescriptor}. */
        public Builder tensor(String argument, @Nullable String defaultField, String doc) {
            arguments.add(new ArgumentDescriptor(argument, true, Optional.ofNullable(defaultField), doc));
            return this;
        }

        /** The next argument, which takes a field with a text per sample; see {@link ArgumentDescriptor}. */
        public Builder texts(String argument, @Nullable String defaultField, String doc) {
            arguments.add(new ArgumentDescriptor(argument, false, Optional.ofNullable(defaultField), doc));
            return this;
        }

        /** Lets a batch lack the field of the last argument. */
        public Builder optional() {
            ArgumentDescriptor last = arguments.remove(arguments.size() - 1);
            arguments.add(new ArgumentDescriptor(last.name(), last.tensor(), true, last.defaultField(), last.doc()));
            return this;
        }

        /** The next parameter, which must be set if it has no default; see {@link ParameterDescriptor}. */
        public Builder parameter(String parameter, String type, @Nullable String defaultValue, String doc) {
            parameters.add(
                    new ParameterDescriptor(parameter, type, Optional.ofNullable(defaultValue), false, List.of(), doc));
            return this;
        }

        /** Makes {@code none} a value of the last parameter. */
        public Builder nullable() {
            ParameterDescriptor last = parameters.remove(parameters.size() - 1);
            parameters.add(new ParameterDescriptor(
                    last.name(), last.type(), last.defaultValue(), true, last.allowed(), last.doc()));
            return this;
        }

        /** The values of the last parameter, which is a choice. */
        public Builder allowed(String... values) {
            ParameterDescriptor last = parameters.remove(parameters.size() - 1);
            parameters.add(new ParameterDescriptor(
                    last.name(), last.type(), last.defaultValue(), last.nullable(), List.of(values), last.doc()));
            return this;
        }

        public MetricDescriptor build() {
            return new MetricDescriptor(name, summary, description, implementation, arguments, parameters, direction);
        }
    }
}
