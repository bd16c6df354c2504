package io.github.anometry.processor.internal.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.TypeName;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.declare.Role;
import io.github.anometry.processor.internal.element.Attributes;
import io.github.anometry.processor.internal.element.Nullness;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.element.TypeText;
import io.github.anometry.processor.internal.element.Visibility;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.model.Sight;
import io.github.anometry.processor.internal.model.ThirdPartyModel;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Rules for classes that an adapter instantiates and uses. */
public final class ClassRules {
    private final ProcessingTools tools;
    private final Reporter reporter;

    public ClassRules(ProcessingTools tools, Reporter reporter) {
        this.tools = tools;
        this.reporter = reporter;
    }

    /**
     * Reports why the adapter cannot instantiate an annotated class. Returns false if reading on would be pointless.
     */
    public boolean requireConstructible(Declaration declaration) {
        TypeElement type = declaration.type();
        String name = declaration.simpleName();
        Stream.concat(Arrays.stream(Role.values()).map(Role::attribute), Stream.of("undefinedWhen"))
                .filter(attribute -> Attributes.of(declaration.annotation())
                        .written(attribute)
                        .isPresent())
                .forEach(attribute ->
                        reporter.report(declaration.place(attribute), Problem.THIRD_PARTY_ATTRIBUTE, attribute, name));
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
            reporter.report(declaration.place(), Problem.NOT_A_CLASS, name, kindText(type.getKind()));
            return false;
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            reporter.report(declaration.place(), Problem.ABSTRACT_CLASS, name);
        }
        if (type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC)) {
            reporter.report(
                    declaration.place(),
                    Problem.INNER_CLASS,
                    name,
                    Objects.requireNonNull(type.getEnclosingElement()).getSimpleName());
        }
        Optional<Element> hidden = Visibility.hiddenClassAround(type, declaration.packageName());
        hidden.ifPresent(it -> reporter.report(declaration.place(), Problem.PRIVATE_CLASS, it.getSimpleName(), name));
        return hidden.isEmpty();
    }

    private static String kindText(ElementKind kind) {
        return switch (kind) {
            case INTERFACE -> "an interface";
            case ENUM -> "an enum";
            case ANNOTATION_TYPE -> "an annotation type";
            default -> "not a class";
        };
    }

    /** The type that the class computes. Reports a problem and returns empty if the class does not declare it. */
    public Optional<TypeName> result(Declaration declaration, Sight sight) {
        Optional<DeclaredType> metric = supertype(declaration.type().asType(), Metric.class);
        if (metric.isEmpty()) {
            reporter.report(declaration.place(), Problem.NOT_A_METRIC, declaration.simpleName());
            return Optional.empty();
        }
        List<? extends TypeMirror> arguments = metric.get().getTypeArguments();
        if (arguments.isEmpty()) {
            reporter.report(declaration.place(), Problem.RAW_METRIC, declaration.simpleName());
            return Optional.empty();
        }
        TypeMirror result = arguments.get(0);
        requireVisible(declaration.place(), declaration, result, "as the type of its result");
        TypeName name = TypeName.get(result);
        return Optional.of(isNullable(declaration, result) ? sight.orNull(name) : name);
    }

    /** Looks at {@code compute()} as well: for {@code Metric<Double?>}, Kotlin annotates only that. */
    private boolean isNullable(Declaration declaration, TypeMirror result) {
        return Nullness.isNullable(result)
                || ElementFilter.methodsIn(tools.elements().getAllMembers(declaration.type())).stream()
                        .filter(method -> method.getSimpleName().contentEquals("compute")
                                && method.getParameters().isEmpty())
                        .anyMatch(Nullness::isNullable);
    }

    /** Whether the class can merge. Reports a class that would merge with another one. */
    public boolean isMergeable(Declaration declaration) {
        Optional<DeclaredType> mergeable = supertype(declaration.type().asType(), Mergeable.class);
        if (mergeable.isPresent()) {
            List<? extends TypeMirror> with = mergeable.get().getTypeArguments();
            // By name, because a type variable of a type and of its supertype are not equal in all compilers.
            if (with.isEmpty()
                    || !TypeName.get(with.get(0))
                            .equals(TypeName.get(declaration.type().asType()))) {
                reporter.report(
                        declaration.place(),
                        Problem.MERGES_WITH_ANOTHER,
                        declaration.simpleName(),
                        TypeText.of(mergeable.get()),
                        declaration.simpleName());
            }
        }
        return mergeable.isPresent();
    }

    /** Reports a third-party class that the adapter cannot name or instantiate, and returns false. */
    public boolean requireUsable(Declaration declaration) {
        TypeElement type = declaration.type();
        Place place = declaration.place("value");
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            reporter.report(place, Problem.THIRD_PARTY_NOT_A_CLASS, declaration.simpleName(), kindText(type.getKind()));
        } else if (type.getNestingKind().isNested()
                && type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.STATIC)) {
            reporter.report(
                    place,
                    Problem.THIRD_PARTY_INNER_CLASS,
                    declaration.simpleName(),
                    Objects.requireNonNull(type.getEnclosingElement()).getSimpleName());
        } else {
            Optional<Element> hidden = Visibility.hiddenClassAround(type, declaration.packageName());
            hidden.ifPresent(it -> reporter.report(
                    place, Problem.CLASS_NOT_VISIBLE, it.getSimpleName(), visibility(it), declaration.packageName()));
        }
        return !reporter.failed();
    }

    private static String visibility(Element hidden) {
        return hidden.getModifiers().contains(Modifier.PRIVATE) ? "private" : "not public";
    }

    /** Reports a finishing call whose value is not an object that the adapter can name. A call without a value is fine. */
    boolean requireReadable(Place place, Declaration declaration, CallModel call) {
        TypeKind kind = call.type().getKind();
        if (kind != TypeKind.VOID && kind != TypeKind.DECLARED) {
            reporter.report(place, Problem.SPEC_FINISH_TYPE, call.member(), TypeText.of(call.type()));
        } else if (kind == TypeKind.DECLARED) {
            requireVisible(place, declaration, call.type(), "as the object with its results");
        }
        return !reporter.failed();
    }

    /** Reports a type that the adapter cannot name. */
    public void requireVisible(Place place, Declaration declaration, TypeMirror type, String role) {
        if (type instanceof ArrayType array) {
            requireVisible(place, declaration, array.getComponentType(), role);
            return;
        }
        if (!(type instanceof DeclaredType declared)) {
            return;
        }
        Visibility.hiddenClassAround(declared.asElement(), declaration.packageName())
                .ifPresent(hidden -> reporter.report(
                        place,
                        Problem.PRIVATE_TYPE,
                        hidden.getSimpleName(),
                        visibility(hidden),
                        declaration.simpleName(),
                        role));
        for (TypeMirror argument : declared.getTypeArguments()) {
            requireVisible(place, declaration, argument, role);
        }
    }

    /** Reports results with the same name, and results of unsupported types. */
    public void requireSound(Declaration declaration, List<ThirdPartyModel.ResultModel> results) {
        Place place = declaration.place(Role.RESULT);
        Set<String> names = new HashSet<>();
        for (ThirdPartyModel.ResultModel result : results) {
            TypeMirror type = result.call().type();
            if (type.getKind() == TypeKind.VOID) {
                reporter.report(place, Problem.NOTHING_COMPUTED, result.name(), declaration.simpleName());
            } else if (results.size() > 1
                    && !tools.isNumber(type)
                    && !tools.isOptionalNumber(type)
                    && !ProcessingTools.isNumberArray(type)) {
                reporter.report(
                        place,
                        Problem.RESULT_TYPE,
                        result.name(),
                        declaration.simpleName(),
                        TypeText.withArticle(type));
            }
            if (!names.add(result.name())) {
                reporter.report(place, Problem.SAME_RESULT_NAME, declaration.simpleName(), result.name());
            }
            requireVisible(place, declaration, type, "as the type of its result");
        }
    }

    /** Reports optional parameters before mandatory ones, and returns whether there are none. */
    boolean requireOptionalLast(
            Declaration declaration,
            List<? extends VariableElement> parameters,
            Function<VariableElement, Place> place) {
        boolean sound = true;
        for (int i = 1; i < parameters.size(); i++) {
            VariableElement before = parameters.get(i - 1);
            if (Nullness.isNullable(before) && !Nullness.isNullable(parameters.get(i))) {
                reporter.report(
                        place.apply(before),
                        Problem.OPTIONAL_BEFORE_REQUIRED,
                        before.getSimpleName(),
                        declaration.simpleName(),
                        parameters.get(i).getSimpleName());
                sound = false;
            }
        }
        return sound;
    }

    private Optional<DeclaredType> supertype(TypeMirror type, Class<?> wanted) {
        for (TypeMirror above : tools.types().directSupertypes(type)) {
            Optional<DeclaredType> found = MoreTypes.isTypeOf(wanted, above)
                    ? Optional.of(MoreTypes.asDeclared(above))
                    : supertype(above, wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
