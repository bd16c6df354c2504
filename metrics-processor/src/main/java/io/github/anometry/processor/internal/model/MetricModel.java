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
 * What the writers need to know about a metric.
 *
 * @param origin the annotated element
 * @param sight the annotations that the module of the element can use
 * @param names the names of the metric and its generated classes
 * @param metric the wrapped class
 * @param variables its type variables, which the adapter has as well
 * @param result the type of its result
 * @param mergeable whether it can merge
 * @param deprecation whether it is deprecated
 * @param doc its documentation
 * @param direction whether higher or lower values are better
 * @param arguments the parameters that fields feed
 * @param parameters the options of its builder
 * @param thrown the checked exceptions of its creation
 * @param thrownByUpdate the checked exceptions of {@code update}
 * @param thirdParty how to use a third-party class; empty if the class is a metric itself
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
        Optional<ThirdPartyModel> thirdParty) {

    /** The wrapped class without type arguments. */
    public ClassName metricClass() {
        return (ClassName) (metric instanceof ParameterizedTypeName generic ? generic.rawType() : metric);
    }

    public TypeName adapter() {
        return withVariables(names.adapter());
    }

    public TypeName builder() {
        return withVariables(names.builder());
    }

    /** The metric that the adapter updates: the class itself, or the generated one that turns it into a metric. */
    public TypeName wrapped() {
        return thirdParty.isPresent() ? withVariables(names.thirdParty()) : metric;
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

    /** The number of arguments that need a field: all that are not optional, and at least one. */
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
