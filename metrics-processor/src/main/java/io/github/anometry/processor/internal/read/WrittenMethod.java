package io.github.anometry.processor.internal.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.github.anometry.api.annotation.From;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.element.Attributes;
import io.github.anometry.processor.internal.element.Lookup;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.element.Nullness;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.element.Signatures;
import io.github.anometry.processor.internal.element.TypeText;
import io.github.anometry.processor.internal.model.ArgumentModel;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.model.Deprecation;
import io.github.anometry.processor.internal.model.Names;
import io.github.anometry.processor.internal.model.Passed;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A method of a spec. It stands for a member with the same signature, or is static and contains code of its own. */
final class WrittenMethod implements Written {
    private final SpecUsage usage;
    private final CallReader calls;
    private final Declaration declaration;
    private final ProcessingTools tools;
    private final Reporter reporter;
    private final ExecutableElement method;
    private final AnnotationMirror role;
    private final Attributes attributes;

    WrittenMethod(SpecUsage usage, CallReader calls, ExecutableElement method, AnnotationMirror role) {
        this.usage = usage;
        this.calls = calls;
        this.declaration = calls.declaration();
        this.tools = calls.tools();
        this.reporter = calls.reporter();
        this.method = method;
        this.role = role;
        this.attributes = Attributes.of(role);
    }

    TypeMirror returned() {
        return method.getReturnType();
    }

    private List<? extends VariableElement> parameters() {
        return method.getParameters();
    }

    private boolean isOwnCode() {
        return method.getModifiers().contains(Modifier.STATIC);
    }

    @Override
    public Optional<Attributes> attributes() {
        return Optional.of(attributes);
    }

    @Override
    public Place place() {
        return Place.of(method);
    }

    /** Problems with the name of a member are shown at the method: its parameters may as well be wrong. */
    @Override
    public Place place(String attribute) {
        return attribute.equals("method")
                ? place()
                : attributes.written(attribute).map(this::place).orElse(place());
    }

    private Place place(AnnotationValue value) {
        return new Place(method, role, value);
    }

    @Override
    public String defaultName() {
        return method.getSimpleName().toString();
    }

    @Override
    public String title(CallModel result) {
        return Names.ofResult(defaultName());
    }

    // Creating

    @Override
    public Optional<CallModel> ownMaking() {
        return isOwnCode() ? Optional.of(ownCode(passed(0, false))) : Optional.empty();
    }

    @Override
    public Optional<List<Passed>> options(Members owner, ExecutableElement maker) {
        return Optional.of(passed(taken(), false));
    }

    @Override
    public Optional<CallModel> built(Members owner, String builder) {
        List<BuilderReader.Option> options = parameters().stream()
                .map(parameter -> new BuilderReader.Option(
                        setterOf(parameter)
                                .map(value -> value.getValue().toString())
                                .orElse(parameter.getSimpleName().toString()),
                        Place.of(parameter),
                        Optional.of(parameter.asType())))
                .toList();
        return new BuilderReader(calls)
                .read(
                        owner,
                        builder,
                        place("builder"),
                        options,
                        (by, i) -> passed(parameters().get(i), false),
                        usage.members().type());
    }

    /** The parameters of the constructor or factory. The others are for setters. */
    private List<? extends VariableElement> taken() {
        return parameters().stream()
                .filter(parameter -> setterOf(parameter).isEmpty())
                .toList();
    }

    private Optional<AnnotationValue> setterOf(VariableElement parameter) {
        return usage.isCreate(this)
                ? attributes.list("setters").stream()
                        .filter(value -> sets(value.getValue().toString(), parameter))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean sets(String setter, VariableElement parameter) {
        return parameter.getSimpleName().contentEquals(setter)
                || parameter.getSimpleName().contentEquals(Lookup.optionName(setter));
    }

    @Override
    public List<CallModel> setters(Optional<CallModel> creation) {
        List<CallModel> setters = new ArrayList<>();
        for (AnnotationValue value : attributes.list("setters")) {
            String name = value.getValue().toString();
            Optional<? extends VariableElement> parameter = parameters().stream()
                    .filter(candidate ->
                            setterOf(candidate).filter(value::equals).isPresent())
                    .findFirst();
            if (parameter.isEmpty()) {
                reporter.report(
                        place(value),
                        Problem.SPEC_SETTER_WITHOUT_PARAMETER,
                        name,
                        defaultName(),
                        Lookup.optionName(name));
            } else if (given("builder").isEmpty()) {
                // The setters of a builder are part of the chain of calls.
                setter(name, parameter.get(), place(value)).ifPresent(setters::add);
            }
        }
        return setters;
    }

    private Optional<CallModel> setter(String name, VariableElement parameter, Place place) {
        Members members = usage.members();
        return match(new Wanted(members, name, members.methods(), "method", place), List.of(parameter))
                .map(setter -> calls.call(CallModel.Kind.METHOD, members, setter, passed(List.of(parameter), false)));
    }

    // Taking data

    @Override
    public Optional<CallModel> fed(Wanted wanted, boolean oneShot) {
        boolean first = isOwnCode() && takesFirst(usage.members().type());
        List<Passed> passed = passed(first ? 1 : 0, true);
        List<ArgumentModel> arguments = passed.stream()
                .flatMap(value -> value instanceof Passed.Fed fed ? Stream.of(fed.argument()) : Stream.empty())
                .toList();
        calls.requireConsistent(arguments, oneShot, place(), defaultName(), () -> "");
        requireOptionalLast();
        if (!oneShot && arguments.isEmpty() && !reporter.failed()) {
            reporter.report(place(), Problem.SPEC_UPDATE_UNFED, defaultName(), usage.name());
        }
        if (isOwnCode()) {
            if (!oneShot && !first) {
                reportWithoutInstance(declaration.simpleName());
            }
            return Optional.of(ownCode(first ? withInstance(passed) : passed));
        }
        Members owner = wanted.owner();
        return member(wanted)
                .filter(found -> !oneShot || requireResult(owner.resolve(found).getReturnType()))
                .map(found -> calls.call(CallReader.kind(found), owner, found, passed))
                .map(call -> oneShot ? as(call) : call);
    }

    private void requireOptionalLast() {
        List<? extends VariableElement> fed = parameters().stream()
                .filter(parameter -> MoreElements.isAnnotationPresent(parameter, From.class))
                .toList();
        new ClassRules(tools, reporter).requireOptionalLast(declaration, fed, Place::of);
    }

    // Results

    @Override
    public boolean makesOf(TypeMirror given) {
        return !isOwnCode() && takesFirst(given);
    }

    @Override
    public Optional<DeclaredType> made() {
        if (returned().getKind() != TypeKind.DECLARED) {
            reporter.report(place(), Problem.SPEC_FINISH_TYPE, defaultName(), TypeText.of(returned()));
            return Optional.empty();
        }
        return Optional.of(type("value").orElseGet(() -> MoreTypes.asDeclared(returned())));
    }

    @Override
    public Optional<ExecutableElement> makerOf(Wanted wanted) {
        return member(wanted);
    }

    @Override
    public Optional<CallModel> on(TypeMirror object) {
        List<Passed> passed = passed(isOwnCode() ? 1 : 0, false);
        if (isOwnCode() && !takesFirst(object)) {
            reportWithoutInstance(TypeText.of(object));
            return Optional.empty();
        }
        if (isOwnCode()) {
            return Optional.of(ownCode(withInstance(passed)));
        }
        if (object.getKind() != TypeKind.DECLARED) {
            reporter.report(place(), Problem.RESULTS_OF_NUMBER, declaration.simpleName());
            return Optional.empty();
        }
        Members owner = calls.membersOf(MoreTypes.asDeclared(object));
        String name = given("method").orElse(defaultName());
        return member(new Wanted(owner, name, owner.methods(), "method", place()))
                .filter(found -> requireResult(owner.resolve(found).getReturnType()))
                .map(found -> as(calls.call(CallModel.Kind.METHOD, owner, found, passed)));
    }

    private void reportWithoutInstance(String type) {
        reporter.report(place(), Problem.SPEC_STATIC_WITHOUT_INSTANCE, defaultName(), type);
    }

    @Override
    public Optional<CallModel> typed(CallModel call) {
        return requireResult(call.type()) ? Optional.of(as(call)) : Optional.empty();
    }

    private boolean requireResult(TypeMirror given) {
        if (returned().getKind() == TypeKind.VOID || tools.types().isAssignable(given, returned())) {
            return true;
        }
        reporter.report(
                place(),
                Problem.SPEC_OTHER_RESULT,
                defaultName(),
                TypeText.of(returned()),
                declaration.simpleName(),
                TypeText.of(given));
        return false;
    }

    /** The same call with the return type of the method, which may be wider. */
    private CallModel as(CallModel call) {
        boolean converts = returned().getKind().isPrimitive() && !tools.types().isSameType(returned(), call.type());
        return call.as(returned(), converts).orNull(Nullness.isNullable(method));
    }

    // Merging

    @Override
    public Optional<CallModel> merging() {
        Members members = usage.members();
        boolean fits = parameters().size() == (isOwnCode() ? 2 : 1)
                && parameters().stream()
                        .allMatch(parameter -> tools.types().isAssignable(members.type(), parameter.asType()));
        if (!fits) {
            reporter.report(place(), Problem.SPEC_MERGE_PARAMETERS, defaultName(), declaration.simpleName());
            return Optional.empty();
        }
        if (isOwnCode()) {
            return Optional.of(ownCode(List.of(new Passed.Instance(), new Passed.Other())));
        }
        String name = given("method").orElse(defaultName());
        return member(new Wanted(members, name, members.methods(), "method", place()))
                .map(found -> calls.call(CallModel.Kind.METHOD, members, found, List.of(new Passed.Other())));
    }

    // Matching and arguments

    private boolean takesFirst(TypeMirror object) {
        return !parameters().isEmpty()
                && tools.types().isAssignable(object, parameters().get(0).asType())
                && !MoreElements.isAnnotationPresent(parameters().get(0), From.class);
    }

    private static List<Passed> withInstance(List<Passed> others) {
        List<Passed> passed = new ArrayList<>();
        passed.add(new Passed.Instance());
        passed.addAll(others);
        return passed;
    }

    private CallModel ownCode(List<Passed> passed) {
        return new CallModel(
                CallModel.Kind.STATIC_METHOD,
                usage.className(),
                defaultName(),
                passed,
                List.of(),
                tools.returned(method, returned()),
                calls.visible(tools.checkedExceptions(method.getThrownTypes())),
                Deprecation.of(method),
                Nullness.isNullable(method),
                false);
    }

    @Override
    public Optional<ExecutableElement> member(Wanted wanted) {
        return match(wanted, taken());
    }

    /** The member that accepts these parameters. Reports the nearest one and returns empty if there is none. */
    private Optional<ExecutableElement> match(Wanted wanted, List<? extends VariableElement> parameters) {
        Members owner = wanted.owner();
        List<? extends TypeMirror> types =
                parameters.stream().map(VariableElement::asType).toList();
        boolean constructor = wanted.candidates().stream().anyMatch(it -> it.getKind() == ElementKind.CONSTRUCTOR);
        List<ExecutableElement> named =
                constructor ? wanted.candidates() : Lookup.named(wanted.candidates(), wanted.name());
        List<ExecutableElement> fitting = named.stream()
                .filter(candidate -> owner.takes(candidate, types))
                .toList();
        Optional<ExecutableElement> exact = fitting.stream()
                .filter(candidate -> owner.hasTypes(candidate, types))
                .findFirst();
        Optional<ExecutableElement> found = exact.or(() -> fitting.stream().findFirst());
        if (found.isEmpty()) {
            Optional<ExecutableElement> near = constructor
                    ? wanted.candidates().stream().findFirst()
                    : Members.nearest(wanted.name(), types.size(), wanted.candidates());
            reporter.report(
                    wanted.place(),
                    Problem.SPEC_MATCHES_NOTHING,
                    defaultName(),
                    usage.name(),
                    types.stream().map(TypeText::of).collect(Collectors.joining(", ", wanted.name() + "(", ")")),
                    owner.element().getSimpleName(),
                    near.map(member -> " The nearest is " + Signatures.of(member) + ".")
                            .orElse(""));
        }
        return found.filter(member -> calls.requireComplete(member, wanted.place()));
    }

    private List<Passed> passed(int from, boolean fed) {
        return passed(
                parameters()
                        .subList(
                                Math.min(from, parameters().size()),
                                parameters().size()),
                fed);
    }

    private List<Passed> passed(List<? extends VariableElement> parameters, boolean fed) {
        List<Passed> passed = new ArrayList<>();
        for (VariableElement parameter : parameters) {
            passed(parameter, fed).ifPresent(passed::add);
        }
        return passed;
    }

    private Optional<Passed> passed(VariableElement parameter, boolean fed) {
        return new SpecParameter(calls, method, parameter).read(fed);
    }
}
