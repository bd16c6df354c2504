package io.github.anometry.processor.internal.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.anometry.api.annotation.Constant;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Finish;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.element.Attributes;
import io.github.anometry.processor.internal.element.DocComment;
import io.github.anometry.processor.internal.element.DocText;
import io.github.anometry.processor.internal.element.Lookup;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.element.Nullness;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.element.Signatures;
import io.github.anometry.processor.internal.element.TypeText;
import io.github.anometry.processor.internal.element.Visibility;
import io.github.anometry.processor.internal.model.AdapterModel;
import io.github.anometry.processor.internal.model.ArgumentModel;
import io.github.anometry.processor.internal.model.ArgumentType;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.model.Deprecation;
import io.github.anometry.processor.internal.model.Names;
import io.github.anometry.processor.internal.model.ParameterType;
import io.github.anometry.processor.internal.model.Passed;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads how a third-party class is used from the methods of an {@code @AnomalibMetricSpec} interface. */
public final class SpecReader {
    /** What a method of a spec is for. */
    private enum Role {
        CREATE(Create.class),
        UPDATE(Update.class),
        ONE_SHOT(OneShot.class),
        FINISH(Finish.class),
        RESULT(Result.class),
        RESET(Reset.class),
        MERGE(Merge.class);

        private final Class<? extends Annotation> annotation;

        Role(Class<? extends Annotation> annotation) {
            this.annotation = annotation;
        }

        @Override
        public String toString() {
            return "@" + annotation.getSimpleName();
        }
    }

    /**
     * A method of the spec.
     *
     * @param method the method
     * @param role the annotation that says what it is for
     */
    private record Step(ExecutableElement method, AnnotationMirror role) {
        Attributes attributes() {
            return Attributes.of(role);
        }

        String name() {
            return method.getSimpleName().toString();
        }

        boolean isOwnCode() {
            return method.getModifiers().contains(Modifier.STATIC);
        }

        Place place() {
            return Place.of(method);
        }

        Place place(String attribute) {
            return attributes()
                    .written(attribute)
                    .map(value -> new Place(method, role, value))
                    .orElse(place());
        }

        /** The name of what it stands for. */
        String target(String attribute) {
            return attributes().given(attribute).orElse(name());
        }
    }

    private final Declaration declaration;
    private final TypeElement spec;
    private final ProcessingTools tools;
    private final Reporter reporter;
    private final CallReader calls;
    private final Map<Role, List<Step>> steps = new EnumMap<>(Role.class);

    public SpecReader(Declaration declaration, ProcessingTools tools, Reporter reporter) {
        this.declaration = declaration;
        this.spec = MoreElements.asType(declaration.element());
        this.tools = tools;
        this.reporter = reporter;
        this.calls = new CallReader(declaration, tools, reporter);
    }

    /** How the class is used; empty if that is not clear, which is reported. */
    public Optional<AdapterModel> read() {
        if (spec.getKind() != ElementKind.INTERFACE) {
            reporter.report(declaration.place(), Problem.SPEC_NO_INTERFACE, spec.getSimpleName());
            return Optional.empty();
        }
        Optional<Element> hidden = Visibility.hiddenClassAround(spec, declaration.packageName());
        if (hidden.isPresent()) {
            reporter.report(
                    declaration.place(), Problem.PRIVATE_CLASS, hidden.get().getSimpleName(), spec.getSimpleName());
            return Optional.empty();
        }
        MoreElements.getAllMethods(spec, tools.types(), tools.elements()).stream()
                .filter(method ->
                        MoreElements.asType(method.getEnclosingElement()).getKind() == ElementKind.INTERFACE)
                .filter(method -> spec.equals(method.getEnclosingElement())
                        || !method.getModifiers().contains(Modifier.STATIC))
                .forEach(this::assignRole);
        Optional<Step> update = only(Role.UPDATE);
        Optional<Step> oneShot = only(Role.ONE_SHOT);
        if (!reporter.failed() && update.isPresent() == oneShot.isPresent()) {
            reporter.report(
                    oneShot.map(Step::place).orElse(declaration.place()),
                    update.isPresent() ? Problem.SPEC_TWO_INTAKES : Problem.SPEC_NO_INTAKE,
                    spec.getSimpleName());
        }
        Optional<Members> members = members();
        return reporter.failed() || members.isEmpty() ? Optional.empty() : read(members.get());
    }

    private void assignRole(ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return;
        }
        List<Role> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            com.google.common.base.Optional<AnnotationMirror> annotation =
                    MoreElements.getAnnotationMirror(method, role.annotation);
            if (annotation.isPresent()) {
                roles.add(role);
                steps.computeIfAbsent(role, unused -> new ArrayList<>()).add(new Step(method, annotation.get()));
            }
        }
        if (roles.size() != 1) {
            reporter.report(
                    Place.of(method),
                    roles.isEmpty() ? Problem.SPEC_NO_ROLE : Problem.SPEC_SEVERAL_ROLES,
                    method.getSimpleName(),
                    spec.getSimpleName(),
                    roles.stream().map(Role::toString).collect(Collectors.joining(" and ")));
        }
        if (method.isDefault()) {
            reporter.report(
                    Place.of(method), Problem.SPEC_DEFAULT_METHOD, method.getSimpleName(), spec.getSimpleName());
        }
    }

    private List<Step> all(Role role) {
        return steps.getOrDefault(role, List.of());
    }

    private Optional<Step> only(Role role) {
        List<Step> found = all(role);
        if (found.size() > 1) {
            reporter.report(
                    found.get(1).place(),
                    Problem.SPEC_ROLE_TWICE,
                    spec.getSimpleName(),
                    role,
                    found.get(0).name(),
                    found.get(1).name());
        }
        return found.stream().findFirst();
    }

    /** The class with the type arguments that the spec makes it with. */
    private Optional<Members> members() {
        DeclaredType type = MoreTypes.asDeclared(declaration.type().asType());
        Optional<Step> create = only(Role.CREATE);
        if (create.isPresent()) {
            TypeMirror made = create.get().method().getReturnType();
            if (made.getKind() != TypeKind.DECLARED
                    || !tools.types()
                            .isAssignable(
                                    tools.types().erasure(made), tools.types().erasure(type))) {
                reporter.report(
                        create.get().place(),
                        Problem.SPEC_CREATES_OTHER,
                        create.get().name(),
                        TypeText.of(made),
                        declaration.simpleName());
                return Optional.empty();
            }
            type = MoreTypes.asDeclared(made);
        }
        boolean generic = !MoreTypes.asTypeElement(type).getTypeParameters().isEmpty();
        if (generic && (create.isEmpty() || type.getTypeArguments().isEmpty()) && isInstanceNeeded()) {
            reporter.report(
                    create.map(Step::place).orElse(declaration.place("value")),
                    Problem.GENERIC_SPEC,
                    declaration.simpleName(),
                    TypeText.parameters(declaration.type()),
                    spec.getSimpleName());
            return Optional.empty();
        }
        return Optional.of(calls.membersOf(type));
    }

    private boolean isInstanceNeeded() {
        return all(Role.ONE_SHOT).isEmpty();
    }

    private Optional<AdapterModel> read(Members members) {
        boolean oneShot = !all(Role.ONE_SHOT).isEmpty();
        Optional<CallModel> intake = oneShot
                ? only(Role.ONE_SHOT).flatMap(step -> readIntake(step, members, true))
                : only(Role.UPDATE).flatMap(step -> readIntake(step, members, false));
        boolean needed = intake.isEmpty() || intake.get().needsInstance();
        Optional<CallModel> creation = needed ? readCreation(members) : Optional.empty();
        if (!needed && !all(Role.CREATE).isEmpty()) {
            reporter.report(
                    all(Role.CREATE).get(0).place(),
                    Problem.NOTHING_TO_CREATE,
                    declaration.simpleName(),
                    intake.get().member());
        }
        List<CallModel> setters = readSetters(members);
        TypeMirror given = oneShot ? all(Role.ONE_SHOT).get(0).method().getReturnType() : members.type();
        Optional<CallModel> finish = only(Role.FINISH).flatMap(step -> readFinish(step, given));
        // One that returns nothing makes the results ready to be read.
        TypeMirror subject = finish.map(CallModel::type)
                .filter(type -> type.getKind() != TypeKind.VOID)
                .orElse(given);
        List<AdapterModel.ResultModel> results = readResults(subject);
        if (results.isEmpty() && (!oneShot || finish.isPresent()) && !reporter.failed()) {
            reporter.report(declaration.place(), Problem.SPEC_NO_RESULT, spec.getSimpleName());
        }
        Optional<CallModel> reset = only(Role.RESET)
                .flatMap(step -> onInstance(step, members.type(), parameters(step, step.isOwnCode() ? 1 : 0, false)))
                // A statement, whose value nobody reads.
                .map(call -> call.as(call.type(), false));
        Optional<AdapterModel.MergeModel> merge = readMerge(members, oneShot);
        return reporter.failed() || intake.isEmpty()
                ? Optional.empty()
                : Optional.of(new AdapterModel(
                        TypeName.get(members.type()),
                        creation,
                        setters,
                        intake.get(),
                        oneShot,
                        finish,
                        results,
                        reset,
                        merge));
    }

    // Making

    private Optional<CallModel> readCreation(Members members) {
        Optional<Step> written = only(Role.CREATE);
        if (written.isEmpty()) {
            return defaultConstructor(members);
        }
        Step step = written.get();
        if (step.isOwnCode()) {
            return Optional.of(ownCode(step, parameters(step, 0, false)));
        }
        Attributes create = step.attributes();
        Members owner = create.type("in").map(calls::membersOf).orElse(members);
        if (create.given("field").isPresent()) {
            return calls.field(CallModel.Kind.STATIC_FIELD, owner, create.text("field"), step.place("field"));
        }
        if (create.given("builder").isPresent()) {
            return builder(step, owner, create.text("builder"), members.type());
        }
        List<? extends VariableElement> taken = taken(step);
        if (create.given("factory").isPresent()) {
            List<ExecutableElement> makers = owner.staticMethods().stream()
                    .filter(method -> tools.types()
                            .isAssignable(
                                    tools.types().erasure(owner.resolve(method).getReturnType()),
                                    tools.types().erasure(members.type())))
                    .toList();
            return match(step, create.text("factory"), owner, makers, taken, step.place("factory"))
                    .map(method -> calls.call(CallModel.Kind.STATIC_METHOD, owner, method, parameters(step, taken)));
        }
        if (members.element().getModifiers().contains(Modifier.ABSTRACT)) {
            reporter.report(step.place(), Problem.SPEC_NO_CONSTRUCTOR, declaration.simpleName(), step.name());
            return Optional.empty();
        }
        return match(step, declaration.simpleName(), members, members.constructors(), taken, step.place())
                .map(constructor ->
                        calls.call(CallModel.Kind.CONSTRUCTOR, members, constructor, parameters(step, taken)));
    }

    private Optional<CallModel> defaultConstructor(Members members) {
        Optional<ExecutableElement> constructor = members.constructors().stream()
                .filter(candidate -> candidate.getParameters().isEmpty())
                .findFirst();
        if (constructor.isEmpty() || members.element().getModifiers().contains(Modifier.ABSTRACT)) {
            reporter.report(
                    declaration.place(), Problem.SPEC_NO_CREATE, spec.getSimpleName(), declaration.simpleName());
            return Optional.empty();
        }
        return constructor.map(found -> calls.call(CallModel.Kind.CONSTRUCTOR, members, found, List.of()));
    }

    private Optional<CallModel> builder(Step step, Members owner, String name, TypeMirror wanted) {
        List<BuilderReader.Option> options = step.method().getParameters().stream()
                .map(parameter -> new BuilderReader.Option(
                        setterOf(step, parameter)
                                .map(value -> value.getValue().toString())
                                .orElse(parameter.getSimpleName().toString()),
                        Place.of(parameter),
                        Optional.of(parameter.asType())))
                .toList();
        return new BuilderReader(declaration, tools, calls)
                .read(
                        owner,
                        name,
                        step.place("builder"),
                        options,
                        (by, i) -> parameter(step, step.method().getParameters().get(i), false),
                        wanted);
    }

    /** The parameters of a creation that its call takes; the others are for setters. */
    private List<? extends VariableElement> taken(Step step) {
        return step.method().getParameters().stream()
                .filter(parameter -> setterOf(step, parameter).isEmpty())
                .toList();
    }

    private static Optional<AnnotationValue> setterOf(Step step, VariableElement parameter) {
        String name = parameter.getSimpleName().toString();
        return step.attributes().list("setters").stream()
                .filter(value -> Lookup.optionName(value.getValue().toString()).equals(name)
                        || value.getValue().toString().equals(name))
                .findFirst();
    }

    private List<CallModel> readSetters(Members members) {
        List<CallModel> setters = new ArrayList<>();
        for (Step step : all(Role.CREATE)) {
            for (AnnotationValue value : step.attributes().list("setters")) {
                String name = value.getValue().toString();
                Place place = new Place(step.method(), step.role(), value);
                Optional<? extends VariableElement> parameter = step.method().getParameters().stream()
                        .filter(candidate ->
                                setterOf(step, candidate).filter(value::equals).isPresent())
                        .findFirst();
                if (parameter.isEmpty()) {
                    reporter.report(
                            place, Problem.SPEC_SETTER_WITHOUT_PARAMETER, name, step.name(), Lookup.optionName(name));
                    continue;
                }
                if (step.attributes().given("builder").isPresent()) {
                    // It is one of the builder, which the chain of calls has.
                    continue;
                }
                match(step, name, members, members.methods(), List.of(parameter.get()), place)
                        .ifPresent(method -> setters.add(calls.call(
                                CallModel.Kind.METHOD, members, method, parameters(step, List.of(parameter.get())))));
            }
        }
        return setters;
    }

    // Taking in

    private Optional<CallModel> readIntake(Step step, Members members, boolean oneShot) {
        boolean first = step.isOwnCode() && takesInstance(step, members.type());
        List<Passed> passed = parameters(step, first ? 1 : 0, true);
        List<ArgumentModel> arguments = passed.stream()
                .flatMap(value -> value instanceof Passed.Fed fed ? Stream.of(fed.argument()) : Stream.empty())
                .toList();
        calls.requireConsistent(arguments, oneShot, step.place(), step.name(), () -> "");
        requireOptionalLast(step);
        if (!oneShot && arguments.isEmpty() && !reporter.failed()) {
            reporter.report(step.place(), Problem.SPEC_UPDATE_UNFED, step.name(), spec.getSimpleName());
        }
        if (step.isOwnCode()) {
            if (!oneShot && !first) {
                reporter.report(
                        step.place(), Problem.SPEC_STATIC_WITHOUT_INSTANCE, step.name(), declaration.simpleName());
            }
            return Optional.of(ownCode(step, first ? withInstance(passed) : passed));
        }
        Members owner =
                oneShot ? step.attributes().type("in").map(calls::membersOf).orElse(members) : members;
        List<ExecutableElement> candidates = new ArrayList<>(oneShot ? owner.staticMethods() : List.of());
        if (owner == members) {
            candidates.addAll(members.methods());
        }
        return match(
                        step,
                        step.target("method"),
                        owner,
                        candidates,
                        step.method().getParameters(),
                        step.place())
                .filter(method ->
                        !oneShot || requireResult(step, owner.resolve(method).getReturnType()))
                .map(method -> calls.call(
                        method.getModifiers().contains(Modifier.STATIC)
                                ? CallModel.Kind.STATIC_METHOD
                                : CallModel.Kind.METHOD,
                        owner,
                        method,
                        passed))
                .map(call -> oneShot ? typed(call, step) : call);
    }

    private void requireOptionalLast(Step step) {
        List<? extends VariableElement> fed = step.method().getParameters().stream()
                .filter(parameter -> MoreElements.isAnnotationPresent(parameter, From.class))
                .toList();
        for (int i = 1; i < fed.size(); i++) {
            if (Nullness.isNullable(fed.get(i - 1)) && !Nullness.isNullable(fed.get(i))) {
                reporter.report(
                        Place.of(fed.get(i - 1)),
                        Problem.OPTIONAL_BEFORE_REQUIRED,
                        fed.get(i - 1).getSimpleName(),
                        declaration.simpleName(),
                        fed.get(i).getSimpleName());
            }
        }
    }

    private boolean takesInstance(Step step, TypeMirror instance) {
        return !step.method().getParameters().isEmpty()
                && tools.types()
                        .isAssignable(
                                instance, step.method().getParameters().get(0).asType())
                && !MoreElements.isAnnotationPresent(
                        step.method().getParameters().get(0), From.class);
    }

    private static List<Passed> withInstance(List<Passed> others) {
        List<Passed> passed = new ArrayList<>();
        passed.add(new Passed.Instance());
        passed.addAll(others);
        return passed;
    }

    // Reading

    private Optional<CallModel> readFinish(Step step, TypeMirror given) {
        if (step.isOwnCode() || !takesInstance(step, given)) {
            return onInstance(step, given, parameters(step, step.isOwnCode() ? 1 : 0, false))
                    .filter(call -> isReadable(call, step.place()));
        }
        TypeMirror made = step.method().getReturnType();
        if (made.getKind() != TypeKind.DECLARED) {
            reporter.report(step.place(), Problem.SPEC_FINISH_TYPE, step.name(), TypeText.of(made));
            return Optional.empty();
        }
        Members owner = calls.membersOf(step.attributes().type("value").orElseGet(() -> MoreTypes.asDeclared(made)));
        Optional<String> factory = step.attributes().given("method");
        String name = factory.orElse(owner.element().getSimpleName().toString());
        return match(
                        step,
                        name,
                        owner,
                        factory.isPresent() ? owner.staticMethods() : owner.constructors(),
                        step.method().getParameters(),
                        step.place())
                .map(maker -> calls.call(
                        factory.isPresent() ? CallModel.Kind.STATIC_METHOD : CallModel.Kind.CONSTRUCTOR,
                        owner,
                        maker,
                        List.of(new Passed.Instance())));
    }

    private boolean isReadable(CallModel call, Place place) {
        return new ClassRules(tools, reporter).requireReadable(place, declaration, call);
    }

    private List<AdapterModel.ResultModel> readResults(TypeMirror subject) {
        List<AdapterModel.ResultModel> results = new ArrayList<>();
        for (Step step : all(Role.RESULT)) {
            readResult(step, subject)
                    .ifPresent(call -> results.add(new AdapterModel.ResultModel(
                            step.attributes().given("name").orElse(Names.ofResult(step.name())), call)));
        }
        return results;
    }

    private Optional<CallModel> readResult(Step step, TypeMirror subject) {
        Optional<String> field = step.attributes().given("field");
        if (field.isEmpty() || subject.getKind() != TypeKind.DECLARED) {
            boolean first = step.isOwnCode();
            return onInstance(step, subject, parameters(step, first ? 1 : 0, false));
        }
        Members owner = calls.membersOf(MoreTypes.asDeclared(subject));
        return calls.field(CallModel.Kind.FIELD, owner, field.get(), step.place("field"))
                .filter(call -> requireResult(step, call.type()))
                .map(call -> typed(call, step));
    }

    /** A call of a method of an object, or of the spec's own code with that object. */
    private Optional<CallModel> onInstance(Step step, TypeMirror object, List<Passed> passed) {
        if (step.isOwnCode()) {
            if (!takesInstance(step, object)) {
                reporter.report(step.place(), Problem.SPEC_STATIC_WITHOUT_INSTANCE, step.name(), TypeText.of(object));
                return Optional.empty();
            }
            return Optional.of(ownCode(step, withInstance(passed)));
        }
        if (object.getKind() != TypeKind.DECLARED) {
            reporter.report(step.place(), Problem.RESULTS_OF_NUMBER, declaration.simpleName());
            return Optional.empty();
        }
        Members owner = calls.membersOf(MoreTypes.asDeclared(object));
        return match(
                        step,
                        step.target("method"),
                        owner,
                        owner.methods(),
                        step.method().getParameters(),
                        step.place())
                .filter(method -> requireResult(step, owner.resolve(method).getReturnType()))
                .map(method -> typed(calls.call(CallModel.Kind.METHOD, owner, method, passed), step));
    }

    private boolean requireResult(Step step, TypeMirror given) {
        TypeMirror wanted = step.method().getReturnType();
        if (wanted.getKind() == TypeKind.VOID || tools.types().isAssignable(given, wanted)) {
            return true;
        }
        reporter.report(
                step.place(),
                Problem.SPEC_OTHER_RESULT,
                step.name(),
                TypeText.of(wanted),
                declaration.simpleName(),
                TypeText.of(given));
        return false;
    }

    /** With the type that the spec says, which may be wider. */
    private CallModel typed(CallModel call, Step step) {
        TypeMirror wanted = step.method().getReturnType();
        return call.as(wanted, wanted.getKind().isPrimitive() && !tools.types().isSameType(wanted, call.type()))
                .orNull(Nullness.isNullable(step.method()));
    }

    // Merging

    private Optional<AdapterModel.MergeModel> readMerge(Members members, boolean oneShot) {
        Optional<Step> written = only(Role.MERGE);
        if (written.isEmpty()) {
            return oneShot ? Optional.of(AdapterModel.MergeModel.ofGathered(Optional.empty())) : Optional.empty();
        }
        Step step = written.get();
        String support = ((VariableElement)
                        step.attributes().written("support").orElseThrow().getValue())
                .getSimpleName()
                .toString();
        if (oneShot) {
            return Optional.of(AdapterModel.MergeModel.ofGathered(Optional.of(support)));
        }
        int arity = step.isOwnCode() ? 2 : 1;
        List<? extends VariableElement> parameters = step.method().getParameters();
        boolean fits = parameters.size() == arity
                && parameters.stream()
                        .allMatch(parameter -> tools.types().isAssignable(members.type(), parameter.asType()));
        if (!fits) {
            reporter.report(step.place(), Problem.SPEC_MERGE_PARAMETERS, step.name(), declaration.simpleName());
            return Optional.empty();
        }
        Optional<CallModel> call = step.isOwnCode()
                ? Optional.of(ownCode(step, List.of(new Passed.Instance(), new Passed.Other())))
                : match(step, step.target("method"), members, members.methods(), parameters, step.place())
                        .map(method -> calls.call(CallModel.Kind.METHOD, members, method, List.of(new Passed.Other())));
        Optional<CallModel> copy =
                step.attributes().given("copy").flatMap(name -> calls.copy(members, name, step.place("copy")));
        return call.map(some -> new AdapterModel.MergeModel(support, call, calls.givesInstance(some, members), copy));
    }

    // What methods have in common

    private CallModel ownCode(Step step, List<Passed> passed) {
        return new CallModel(
                CallModel.Kind.STATIC_METHOD,
                ClassName.get(spec),
                step.name(),
                passed,
                List.of(),
                tools.returned(step.method(), step.method().getReturnType()),
                calls.visible(tools.checkedExceptions(step.method().getThrownTypes())),
                Deprecation.of(step.method()),
                Nullness.isNullable(step.method()),
                false);
    }

    /** The member that a method of the spec stands for; if there is none, the nearest is shown. */
    private Optional<ExecutableElement> match(
            Step step,
            String name,
            Members owner,
            List<ExecutableElement> candidates,
            List<? extends VariableElement> parameters,
            Place place) {
        List<? extends TypeMirror> types =
                parameters.stream().map(VariableElement::asType).toList();
        boolean constructor = candidates.stream().anyMatch(it -> it.getKind() == ElementKind.CONSTRUCTOR);
        List<ExecutableElement> fitting = candidates.stream()
                .filter(candidate -> constructor || candidate.getSimpleName().contentEquals(name))
                .filter(candidate -> owner.takes(candidate, types))
                .toList();
        Optional<ExecutableElement> exact = fitting.stream()
                .filter(candidate -> owner.hasTypes(candidate, types))
                .findFirst();
        Optional<ExecutableElement> found = exact.or(() -> fitting.stream().findFirst());
        if (found.isEmpty()) {
            String wanted = types.stream().map(TypeText::of).collect(Collectors.joining(", ", name + "(", ")"));
            Optional<ExecutableElement> near =
                    constructor ? candidates.stream().findFirst() : Members.nearest(name, types.size(), candidates);
            reporter.report(
                    place,
                    Problem.SPEC_MATCHES_NOTHING,
                    step.name(),
                    spec.getSimpleName(),
                    wanted,
                    owner.element().getSimpleName(),
                    near.map(method -> " The nearest is "
                                    + Signatures.of(
                                            method,
                                            constructor
                                                    ? name
                                                    : method.getSimpleName().toString())
                                    + ".")
                            .orElse(""));
        }
        return found.filter(method -> calls.requireComplete(method, place));
    }

    private List<Passed> parameters(Step step, int from, boolean fed) {
        List<? extends VariableElement> parameters = step.method().getParameters();
        return parameters(step, parameters.subList(Math.min(from, parameters.size()), parameters.size()), fed);
    }

    private List<Passed> parameters(Step step, List<? extends VariableElement> parameters) {
        return parameters(step, parameters, false);
    }

    private List<Passed> parameters(Step step, List<? extends VariableElement> parameters, boolean fed) {
        List<Passed> passed = new ArrayList<>();
        for (VariableElement parameter : parameters) {
            parameter(step, parameter, fed).ifPresent(passed::add);
        }
        return passed;
    }

    private Optional<Passed> parameter(Step step, VariableElement parameter, boolean fed) {
        DocText doc = DocComment.of(step.method(), tools.elements())
                .parameter(parameter.getSimpleName().toString());
        Optional<AnnotationMirror> from = annotation(parameter, From.class);
        Optional<AnnotationMirror> constant = annotation(parameter, Constant.class);
        if (from.isPresent() && !fed) {
            reporter.report(Place.of(parameter), Problem.SPEC_FED_ELSEWHERE, parameter.getSimpleName(), step.name());
            return Optional.empty();
        }
        if (from.isPresent()) {
            return fed(step, parameter, from.get(), doc);
        }
        if (constant.isPresent()) {
            return fixed(step, parameter, constant.get());
        }
        return calls.parameters()
                .read(new ParameterReader.Source(
                        parameter.getSimpleName().toString(),
                        parameter,
                        parameter.asType(),
                        Place.of(parameter),
                        step.name(),
                        doc,
                        Optional.empty()))
                .map(model -> Signatures.isVarArgs(step.method(), parameter) ? model.withVarArgs() : model)
                .map(Passed.Chosen::new);
    }

    private static Optional<AnnotationMirror> annotation(
            VariableElement parameter, Class<? extends Annotation> wanted) {
        return MoreElements.getAnnotationMirror(parameter, wanted).toJavaUtil();
    }

    private Optional<Passed> fed(Step step, VariableElement parameter, AnnotationMirror from, DocText doc) {
        Optional<ArgumentModel> argument = calls.argument(parameter, parameter.asType(), doc);
        if (argument.isEmpty()) {
            reporter.report(
                    Place.of(parameter),
                    Problem.SPEC_ARGUMENT_TYPE,
                    parameter.getSimpleName(),
                    step.name(),
                    TypeText.withArticle(parameter.asType()),
                    ArgumentType.supportedOfThirdParties());
            return Optional.empty();
        }
        AnnotationValue value = Attributes.of(from).written("value").orElseThrow();
        return new DefaultFields(reporter)
                .assign(declaration, argument.get(), value, new Place(parameter, from, value))
                .map(Passed.Fed::new);
    }

    private Optional<Passed> fixed(Step step, VariableElement parameter, AnnotationMirror constant) {
        Optional<ParameterType> type = ParameterType.of(parameter.asType());
        AnnotationValue value = Attributes.of(constant).written("value").orElseThrow();
        Place place = new Place(parameter, constant, value);
        String name = parameter.getSimpleName().toString();
        if (type.isEmpty()) {
            reporter.report(
                    place,
                    Problem.PARAMETER_TYPE,
                    name,
                    step.name(),
                    TypeText.withArticle(parameter.asType()),
                    ParameterType.SUPPORTED,
                    " Or make this one static and call what you need.");
            return Optional.empty();
        }
        return calls.parameters()
                .constant(value.getValue().toString(), type.get(), Nullness.isNullable(parameter), place, name)
                .map(fixed -> fixed.as(TypeName.get(parameter.asType())))
                .map(Passed.Fixed::new);
    }
}
