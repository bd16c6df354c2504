package io.github.anometry.processor.internal.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.TypeName;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.element.Lookup;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.model.Deprecation;
import io.github.anometry.processor.internal.model.Passed;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads a builder of a third-party class: the static method or nested class that provides it, a method for each option, and
 * {@code build()} or {@code create()}.
 */
record BuilderReader(CallReader calls) {
    /**
     * An option of the builder.
     *
     * @param name the name of its method, or of what it sets
     * @param place where the name is written
     * @param type the parameter type of its method, to choose among overloads; empty if there is only one
     */
    record Option(String name, Place place, Optional<TypeMirror> type) {}

    /**
     * The chain of calls that creates an instance.
     *
     * @param pass returns the argument for a method of the builder and the index of its option
     */
    Optional<CallModel> read(
            Members owner,
            String factory,
            Place place,
            List<Option> options,
            BiFunction<BuiltBy, Integer, Optional<Passed>> pass,
            TypeMirror wanted) {
        Optional<ExecutableElement> start = Lookup.builder(owner, factory);
        Optional<TypeElement> nested = ElementFilter.typesIn(owner.element().getEnclosedElements()).stream()
                .filter(type -> type.getSimpleName().contentEquals(factory))
                .findFirst();
        Optional<ExecutableElement> first = start.or(() -> nested.flatMap(this::withoutParameters));
        if (first.isEmpty()) {
            reportNoBuilder(place, owner, factory, nested.isPresent());
            return Optional.empty();
        }
        List<CallModel.BuilderStep> steps = new ArrayList<>();
        List<Passed> passed = new ArrayList<>();
        List<TypeMirror> thrown = new ArrayList<>(first.get().getThrownTypes());
        Members builder = calls.membersOf(
                MoreTypes.asDeclared(start.map(method -> owner.resolve(method).getReturnType())
                        .orElseGet(() -> nested.orElseThrow().asType())));
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            Optional<ExecutableElement> step = step(builder, option);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            pass.apply(new BuiltBy(builder, step.get()), i).ifPresent(passed::add);
            thrown.addAll(builder.resolve(step.get()).getThrownTypes());
            Optional<Members> next = next(builder, step.get(), options.subList(i + 1, options.size()));
            steps.add(new CallModel.BuilderStep(step.get().getSimpleName().toString(), next.isPresent()));
            builder = next.orElse(builder);
        }
        Members last = builder;
        Optional<ExecutableElement> build = Lookup.withoutParameters(last.methods()).stream()
                .filter(method -> Lookup.ENDS.contains(method.getSimpleName().toString())
                        && calls.tools().types().isAssignable(returned(last, method), wanted))
                .min(Comparator.comparing(
                        method -> Lookup.ENDS.indexOf(method.getSimpleName().toString())));
        if (build.isEmpty()) {
            calls.reportNoSuch(
                    place,
                    "method without parameters that returns "
                            + calls.declaration().simpleName() + " and is named",
                    Lookup.ENDS.get(0),
                    last,
                    Lookup.names(last.methods()));
            return Optional.empty();
        }
        thrown.addAll(last.resolve(build.get()).getThrownTypes());
        steps.add(new CallModel.BuilderStep(build.get().getSimpleName().toString(), true));
        return Optional.of(new CallModel(
                CallModel.Kind.BUILDER,
                start.isPresent()
                        ? calls.tools().rawName(owner.type())
                        : TypeName.get(nested.orElseThrow().asType()),
                start.isPresent() ? factory : "",
                passed,
                steps,
                wanted,
                calls.visible(calls.tools().checkedExceptions(thrown)),
                Deprecation.strongest(
                        Stream.concat(start.stream(), build.stream()).map(Deprecation::of)),
                false,
                false));
    }

    private void reportNoBuilder(Place place, Members owner, String name, boolean hasNested) {
        String advice = " Create the instance in a static method of a spec with @Create.";
        if (hasNested) {
            calls.reporter()
                    .report(
                            place,
                            Problem.NO_SUCH_OVERLOAD,
                            owner.element().getSimpleName(),
                            "builder '" + name + "'",
                            "a nested class of that name, but a builder is a static class without type parameters,"
                                    + " with a constructor without parameters that the adapter can call",
                            advice);
        } else {
            List<ExecutableElement> candidates = Lookup.withoutParameters(owner.staticMethods());
            calls.reportNoMethod(place, "static method without parameters", name, owner, candidates, advice);
        }
    }

    /** The constructor without parameters, if the nested class can be instantiated. */
    private Optional<ExecutableElement> withoutParameters(TypeElement type) {
        boolean isConstructible = type.getKind() == ElementKind.CLASS
                && type.getModifiers().contains(Modifier.STATIC)
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && type.getTypeParameters().isEmpty();
        Members members = calls.membersOf(MoreTypes.asDeclared(type.asType()));
        return isConstructible
                ? Lookup.withoutParameters(members.constructors()).stream().findFirst()
                : Optional.empty();
    }

    /** The method that takes an option. Reports a problem and returns empty if there is none, or several. */
    private Optional<ExecutableElement> step(Members builder, Option option) {
        List<ExecutableElement> steps = Lookup.setters(builder, option.name(), option.type());
        if (steps.size() == 1) {
            return Optional.of(steps.get(0));
        }
        List<ExecutableElement> all = Lookup.setters(builder, option.name(), Optional.empty());
        if (all.isEmpty()) {
            calls.reportNoSuch(
                    option.place(),
                    "method with one parameter",
                    option.name(),
                    builder,
                    Lookup.names(Lookup.taking(1, builder.methods())));
        } else {
            calls.reportOverloads(
                    option.place(),
                    builder.element().getSimpleName().toString(),
                    option.name(),
                    option.type().stream().toList(),
                    all,
                    steps,
                    calls.declaration().form() == Declaration.Form.SPEC
                            ? "Give the parameter of the spec exactly the type of one of them."
                            : "Name the type of each setter in types, here for example %s, or write a spec.",
                    () -> "");
        }
        return Optional.empty();
    }

    /** The builder that a step returns; empty if it returns none, so that the next step is called on the same builder. */
    private Optional<Members> next(Members builder, ExecutableElement step, List<Option> rest) {
        TypeMirror returned = returned(builder, step);
        if (returned.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        Members next = calls.membersOf(MoreTypes.asDeclared(returned));
        boolean goesOn = rest.isEmpty()
                ? Lookup.ENDS.stream().anyMatch(Lookup.names(next.methods())::contains)
                : !Lookup.setters(next, rest.get(0).name(), rest.get(0).type()).isEmpty();
        return goesOn ? Optional.of(next) : Optional.empty();
    }

    /** The return type of a method, or the bound of a type variable: the methods of an extensible builder return its subclass. */
    private TypeMirror returned(Members builder, ExecutableElement method) {
        TypeMirror captured = calls.tools().types().capture(builder.type());
        TypeMirror returned = MoreTypes.asExecutable(
                        calls.tools().types().asMemberOf(MoreTypes.asDeclared(captured), method))
                .getReturnType();
        return returned.getKind() == TypeKind.TYPEVAR
                ? MoreTypes.asTypeVariable(returned).getUpperBound()
                : returned;
    }

    /**
     * A method of a builder.
     *
     * @param builder the builder's members
     * @param method the method
     */
    record BuiltBy(Members builder, ExecutableElement method) {}
}
