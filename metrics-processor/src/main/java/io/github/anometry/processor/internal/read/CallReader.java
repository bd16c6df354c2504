package io.github.anometry.processor.internal.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.TypeName;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.declare.Resolution;
import io.github.anometry.processor.internal.element.DocText;
import io.github.anometry.processor.internal.element.Lookup;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.element.Nullness;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.element.Signatures;
import io.github.anometry.processor.internal.element.TypeText;
import io.github.anometry.processor.internal.element.Visibility;
import io.github.anometry.processor.internal.model.ArgumentModel;
import io.github.anometry.processor.internal.model.ArgumentType;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.model.Deprecation;
import io.github.anometry.processor.internal.model.Passed;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Turns methods and fields of a third-party class into calls in its adapter. */
final class CallReader {
    private final Declaration declaration;
    private final ProcessingTools tools;
    private final Reporter reporter;
    private final ParameterReader parameters;

    CallReader(Declaration declaration, ProcessingTools tools, Reporter reporter) {
        this.declaration = declaration;
        this.tools = tools;
        this.reporter = reporter;
        this.parameters = new ParameterReader(declaration, tools, reporter);
    }

    Declaration declaration() {
        return declaration;
    }

    ProcessingTools tools() {
        return tools;
    }

    Reporter reporter() {
        return reporter;
    }

    ParameterReader parameters() {
        return parameters;
    }

    /** A call of a method or constructor. */
    CallModel call(CallModel.Kind kind, Members members, ExecutableElement executable, List<Passed> passed) {
        boolean constructor = kind == CallModel.Kind.CONSTRUCTOR;
        ExecutableType resolved = members.resolve(executable);
        return new CallModel(
                kind,
                constructor ? TypeName.get(members.type()) : tools.rawName(members.type()),
                constructor ? "" : executable.getSimpleName().toString(),
                passed,
                List.of(),
                constructor ? members.type() : members.returned(executable),
                visible(tools.checkedExceptions(resolved.getThrownTypes())),
                Deprecation.of(executable),
                Nullness.isNullable(executable),
                false);
    }

    /** Replaces exceptions that the adapter cannot name by the closest superclass that it can. */
    List<? extends TypeMirror> visible(List<? extends TypeMirror> thrown) {
        return thrown.stream().map(this::visible).toList();
    }

    private TypeMirror visible(TypeMirror exception) {
        TypeMirror at = exception;
        while (at.getKind() == TypeKind.DECLARED
                && Visibility.hiddenClassAround(MoreTypes.asElement(at), declaration.packageName())
                        .isPresent()) {
            at = MoreTypes.asTypeElement(at).getSuperclass();
        }
        return at;
    }

    /** The value of a field. Reports a problem and returns empty if there is no such field. */
    Optional<CallModel> field(CallModel.Kind kind, Members members, String name, Place place) {
        boolean isStatic = kind == CallModel.Kind.STATIC_FIELD;
        Optional<VariableElement> field = members.field(name, isStatic);
        if (field.isEmpty() && members.field(name, !isStatic).isPresent()) {
            reporter.report(
                    place,
                    Problem.NO_SUCH_OVERLOAD,
                    members.element().getSimpleName(),
                    (isStatic ? "static field '" : "instance field '") + name + "'",
                    isStatic ? "an instance field" : "a static one",
                    " Use it in a static method of a spec.");
        } else if (field.isEmpty()) {
            reportNoSuch(place, isStatic ? "static field" : "field", name, members, members.fieldNames(isStatic));
        }
        return field.map(found -> new CallModel(
                kind,
                tools.rawName(members.type()),
                name,
                List.of(),
                List.of(),
                members.resolve(found),
                List.of(),
                Deprecation.of(found),
                Nullness.isNullable(found),
                false));
    }

    /** The members of a class that the adapter can use. */
    Members membersOf(DeclaredType type) {
        return new Members(tools, type, declaration.packageName());
    }

    /** The method without parameters that copies an instance. Reports a problem and returns empty if there is none. */
    Optional<CallModel> copy(Members members, String name, Place place) {
        List<ExecutableElement> candidates = Lookup.withoutParameters(members.methods());
        Optional<CallModel> copy = Lookup.named(candidates, name).stream()
                .findFirst()
                .map(method -> call(CallModel.Kind.METHOD, members, method, List.of()))
                .flatMap(call -> asInstance(call, members));
        if (copy.isEmpty()) {
            reportNoSuch(
                    place,
                    "method without parameters that returns " + declaration.simpleName() + " and is named",
                    name,
                    members,
                    Lookup.names(candidates).stream()
                            .filter(known -> !known.equals(name))
                            .toList());
        }
        return copy;
    }

    /** Casts the value if necessary: {@code clone()} may be declared to return Object. */
    private Optional<CallModel> asInstance(CallModel call, Members members) {
        if (givesInstance(call, members)) {
            return Optional.of(call);
        }
        boolean canBeCast =
                call.type().getKind() == TypeKind.DECLARED && tools.isRawAssignable(members.type(), call.type());
        return canBeCast ? Optional.of(call.as(members.type(), true)) : Optional.empty();
    }

    /** Whether a call returns an instance. */
    boolean givesInstance(CallModel call, Members members) {
        return call.type().getKind() != TypeKind.VOID && tools.types().isAssignable(call.type(), members.type());
    }

    static CallModel.Kind kind(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC) ? CallModel.Kind.STATIC_METHOD : CallModel.Kind.METHOD;
    }

    /**
     * A constant argument. Reports a problem and returns empty if its text is not of the type of the parameter.
     *
     * @param of the method that has the parameter
     * @param remedy what to do if the type is not supported
     */
    Optional<Passed> fixed(
            String text, VariableElement parameter, TypeMirror mirror, Place place, String of, String remedy) {
        String name = parameter.getSimpleName().toString();
        return parameters
                .type(mirror, place, name, of, remedy)
                .flatMap(type -> parameters.constant(text, type, Nullness.isNullable(parameter), place, name))
                .map(value -> new Passed.Fixed(value.as(TypeName.get(mirror))));
    }

    /** The parameters as options of the adapter's builder. Reports those that cannot be options. */
    List<Passed> chosen(
            Members members,
            ExecutableElement executable,
            Place place,
            String of,
            List<ParameterReader.Fallback> defaults) {
        List<Passed> passed = new ArrayList<>();
        for (int i = 0; i < executable.getParameters().size(); i++) {
            String name = executable.getParameters().get(i).getSimpleName().toString();
            Optional<ParameterReader.Fallback> fallback =
                    defaults.stream().skip(i).findFirst();
            option(name, members, executable, i, place, of, fallback).ifPresent(passed::add);
        }
        return passed;
    }

    /** The parameter of a setter as an option with the name of what it sets: {@code setLimit} sets {@code limit}. */
    Optional<Passed> option(
            Members members, ExecutableElement setter, Place place, Optional<ParameterReader.Fallback> fallback) {
        String method = setter.getSimpleName().toString();
        return option(Lookup.optionName(method), members, setter, 0, place, method, fallback);
    }

    private Optional<Passed> option(
            String name,
            Members members,
            ExecutableElement executable,
            int index,
            Place place,
            String of,
            Optional<ParameterReader.Fallback> fallback) {
        VariableElement parameter = executable.getParameters().get(index);
        TypeMirror type = members.resolve(executable).getParameterTypes().get(index);
        return parameters
                .read(new ParameterReader.Source(name, parameter, type, place, of, DocText.NONE, fallback))
                .map(Passed.Chosen::new);
    }

    /** A parameter that a field feeds; empty if no field can. */
    Optional<ArgumentModel> argument(VariableElement parameter, TypeMirror type, DocText doc) {
        Optional<ArgumentType> whole = ArgumentType.of(type);
        return whole.or(() -> ArgumentType.ofElement(type))
                .map(found -> ArgumentModel.of(parameter, found, whole.isEmpty(), doc));
    }

    /** Reports a mix of elements and arrays, and arguments of a function that cannot be gathered. */
    void requireConsistent(
            List<ArgumentModel> arguments, boolean oneShot, Place place, String of, Supplier<String> offer) {
        boolean mixed =
                arguments.stream().map(ArgumentModel::perElement).distinct().count() > 1;
        if (mixed) {
            reporter.report(place, Problem.MIXED_ARGUMENTS, of, declaration.simpleName(), offer.get());
            return;
        }
        if (oneShot) {
            arguments.stream()
                    .filter(argument ->
                            argument.perElement() || !argument.type().isGathered())
                    .forEach(argument -> reporter.report(
                            place, Problem.ONE_SHOT_ARGUMENT, argument.name(), of, declaration.simpleName()));
        }
    }

    /** Reports a method or field that does not exist, and lists those that do. */
    void reportNoSuch(Place place, String kind, String name, Members owner, List<String> known) {
        Optional<Element> hidden = owner.hidden(kind.endsWith("field"), name);
        if (hidden.isPresent()) {
            reportHidden(place, hidden.get(), owner);
            return;
        }
        List<String> distinct = known.stream().distinct().sorted().toList();
        reporter.report(
                place,
                Problem.NO_SUCH_MEMBER,
                owner.element().getSimpleName(),
                kind,
                name,
                distinct.isEmpty() ? "none" : String.join(", ", distinct),
                Spelling.didYouMean(name, distinct));
    }

    /** Reports a member that the adapter cannot use. */
    void reportHidden(Place place, Element member, Members owner) {
        Set<Modifier> modifiers = member.getModifiers();
        boolean isPrivate = modifiers.contains(Modifier.PRIVATE);
        String visibility = modifiers.contains(Modifier.PROTECTED) ? "protected" : "package-private";
        reporter.report(
                place,
                Problem.HIDDEN_MEMBER,
                member.getKind().isField() ? "field" : "method",
                member.getSimpleName(),
                owner.element().getSimpleName(),
                isPrivate ? "private" : visibility,
                declaration.packageName(),
                wayRound(member, owner));
    }

    private static String wayRound(Element member, Members owner) {
        String name = member.getSimpleName().toString();
        if (member.getKind().isField()) {
            return Lookup.named(Lookup.withoutParameters(owner.methods()), name).isEmpty()
                    ? "Name another."
                    : "Name the method " + name + "() instead.";
        }
        return member.getModifiers().contains(Modifier.PRIVATE)
                        || member.getModifiers().contains(Modifier.STATIC)
                ? "Name another."
                : "Name another, or wrap a class of your own that extends it and makes the method public.";
    }

    /**
     * Reports a method that does not exist, and lists others with its name or, if there are none, the candidates.
     *
     * @param kind the kind of method, such as {@code method without parameters}
     * @param candidates methods of that kind
     * @param hint how to use another method with its name
     */
    void reportNoMethod(
            Place place, String kind, String name, Members owner, List<ExecutableElement> candidates, String hint) {
        List<ExecutableElement> sameNamed = Stream.of(owner.methods(), owner.staticMethods())
                .flatMap(methods -> Lookup.named(methods, name).stream())
                .toList();
        if (sameNamed.isEmpty()) {
            reportNoSuch(place, kind, name, owner, Lookup.names(candidates));
        } else {
            reporter.report(
                    place,
                    Problem.NO_SUCH_OVERLOAD,
                    owner.element().getSimpleName(),
                    kind + " '" + name + "'",
                    Signatures.list(sameNamed),
                    isStatic(sameNamed) && !kind.startsWith("static")
                            ? " Call a static method from a static method of a spec."
                            : hint);
        }
    }

    private static boolean isStatic(List<ExecutableElement> methods) {
        return methods.stream().allMatch(method -> method.getModifiers().contains(Modifier.STATIC));
    }

    /**
     * Reports that no overload takes these types, or that several do.
     *
     * @param advice how to choose among several; {@code %s} stands for the parameter types of the first
     * @param offer a spec to start from
     */
    void reportOverloads(
            Place place,
            String owner,
            String name,
            List<? extends TypeMirror> types,
            List<ExecutableElement> all,
            List<ExecutableElement> fitting,
            String advice,
            Supplier<String> offer) {
        if (fitting.isEmpty()) {
            String wanted = types.stream().map(TypeText::of).collect(Collectors.joining(", ", name + "(", ")"));
            reporter.report(place, Problem.NO_SUCH_OVERLOAD, owner, wanted, Signatures.list(all), "");
        } else {
            reporter.report(
                    place,
                    Problem.SEVERAL_OVERLOADS,
                    owner,
                    fitting.size(),
                    name,
                    Signatures.list(fitting),
                    advice.formatted(Signatures.classes(fitting.get(0))),
                    offer.get());
        }
    }

    /** Reports a method with a type that is not on the class path. */
    boolean requireComplete(ExecutableElement executable, Place place) {
        if (Resolution.hasTypes(executable)) {
            return true;
        }
        reporter.report(place, Problem.MISSING_CLASS, declaration.simpleName(), Signatures.of(executable));
        return false;
    }
}
