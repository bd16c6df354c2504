package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.processor.internal.element.DocText;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * What the writers need to know of a metric class.
 *
 * @param origin the annotated element
 * @param sight which annotations the module of the element sees
 * @param names what the metric and its generated classes are called
 * @param metric the class that measures
 * @param variables its type variables, which the wrapper has as well
 * @param result what it computes
 * @param mergeable whether it merges
 * @param deprecation whether using it makes the compiler warn
 * @param doc its documentation
 * @param direction which of its values are the better ones
 * @param arguments what fields feed it with
 * @param parameters what it can be set to
 * @param thrown the checked exceptions of its making
 * @param thrownByUpdate those of taking in a batch
 * @param adapter how a third-party class is used; empty: it is a metric itself
 */
public record MetricModel(
        Element origin,
        Sight sight,
        Names names,
        TypeName metric,
        List<TypeVariableName> variables,
        TypeName result,
        boolean mergeable,
        Deprecation deprecation,
        DocText doc,
        Direction direction,
        List<ArgumentModel> arguments,
        List<ParameterModel> parameters,
        List<TypeName> thrown,
        List<TypeName> thrownByUpdate,
        Optional<AdapterModel> adapter) {

    /** The class that measures, to be named in a comment or a literal. */
    public ClassName metricClass() {
        return (ClassName) (metric instanceof ParameterizedTypeName generic ? generic.rawType() : metric);
    }

    public TypeName wrapper() {
        return withVariables(names.wrapper());
    }

    public TypeName builder() {
        return withVariables(names.builder());
    }

    /** What is updated and computed: the metric, or the class that makes one of it. */
    public TypeName wrapped() {
        return adapter.isPresent() ? withVariables(names.adapter()) : metric;
    }

    /** The type of a parameter in generated code. */
    public TypeName typeOf(ParameterModel parameter) {
        return parameter.nullable()
                ? sight.orNull(parameter.type().boxed())
                : parameter.type().name();
    }

    private TypeName withVariables(ClassName type) {
        return variables.isEmpty() ? type : ParameterizedTypeName.get(type, variables.toArray(TypeName[]::new));
    }

    /** How many arguments must have a field: all that are not optional; the first is never without. */
    public int requiredFields() {
        long required =
                arguments.stream().filter(argument -> !argument.optional()).count();
        return (int) Math.min(arguments.size(), Math.max(1, required));
    }

    public boolean hasDefaultFields() {
        return arguments.stream()
                .limit(requiredFields())
                .allMatch(argument -> argument.defaultField().isPresent());
    }
}
