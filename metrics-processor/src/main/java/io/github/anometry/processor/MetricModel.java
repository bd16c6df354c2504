package io.github.anometry.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * What the writers need to know of a metric class.
 *
 * @param origin the annotated class
 * @param names what the metric and its generated classes are called
 * @param result what the metric computes
 * @param mergeable whether it merges
 * @param deprecated whether it is deprecated, and its wrapper with it
 * @param doc its documentation
 * @param arguments the parameters of its {@code update}
 * @param parameters the parameters of its constructor
 */
record MetricModel(
        TypeElement origin,
        Names names,
        TypeName result,
        boolean mergeable,
        boolean deprecated,
        DocText doc,
        List<ArgumentModel> arguments,
        List<ParameterModel> parameters) {

    ClassName metric() {
        return ClassName.get(origin);
    }

    /** How many arguments must have a field: all that are not optional; the first is never without. */
    int requiredFields() {
        long required =
                arguments.stream().filter(argument -> !argument.optional()).count();
        return (int) Math.min(arguments.size(), Math.max(1, required));
    }

    /** Whether no field need feed the argument. */
    boolean mayBeUnfed(ArgumentModel argument) {
        return arguments.indexOf(argument) >= requiredFields()
                && argument.defaultField().isEmpty();
    }

    boolean hasOptionalArguments() {
        return arguments.stream().anyMatch(ArgumentModel::optional);
    }

    boolean hasDefaultFields() {
        return arguments.stream()
                .limit(requiredFields())
                .allMatch(argument -> argument.defaultField().isPresent());
    }
}
