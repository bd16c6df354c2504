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

    boolean hasDefaultFields() {
        return arguments.stream().allMatch(argument -> argument.defaultField().isPresent());
    }
}
