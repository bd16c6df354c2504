package io.github.anometry.api.spi;

import java.util.List;

/**
 * What a metric is called, eats and can be set to.
 *
 * @param name its name in configuration: {@code AUPRO}
 * @param summary the first sentence of its documentation; empty if there is none
 * @param description all of its documentation as plain text; empty if there is none
 * @param implementation the class that measures
 * @param arguments what its {@code update} takes, in order
 * @param parameters what it can be set to, in order
 */
public record MetricDescriptor(
        String name,
        String summary,
        String description,
        String implementation,
        List<ArgumentDescriptor> arguments,
        List<ParameterDescriptor> parameters) {

    public MetricDescriptor {
        arguments = List.copyOf(arguments);
        parameters = List.copyOf(parameters);
    }

    /** Whether every argument that must be fed has a default field. */
    public boolean hasDefaultFields() {
        return arguments.stream()
                .limit(requiredFields())
                .allMatch(argument -> argument.defaultField().isPresent());
    }

    /** How many fields must be named at least: one for each argument that is not optional; the first is never left out. */
    public int requiredFields() {
        long required =
                arguments.stream().filter(argument -> !argument.optional()).count();
        return (int) Math.min(arguments.size(), Math.max(1, required));
    }
}
