package io.github.anometry.processor.internal.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.element.Attributes;
import io.github.anometry.processor.internal.element.DocText;
import io.github.anometry.processor.internal.element.Lookup;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.element.Nullness;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.element.Signatures;
import io.github.anometry.processor.internal.element.TypeText;
import io.github.anometry.processor.internal.model.AdapterModel;
import io.github.anometry.processor.internal.model.ArgumentModel;
import io.github.anometry.processor.internal.model.ArgumentType;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.model.Names;
import io.github.anometry.processor.internal.model.ParameterType;
import io.github.anometry.processor.internal.model.Passed;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import io.github.anometry.processor.internal.sketch.SpecSketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads how a third-party class is used from the attributes of {@code @CreateAnomalibMetric}. */
public final class AttributesReader {
    private static final String UPDATE = "update";
    private static final String ONE_SHOT = "oneShot";
    private static final String CREATE = "create";
    private static final String FINISH = "finish";
    private static final String RESULTS = "results";
    private static final String METHOD = "method";

    /** How many of a class that has hundreds a message lists. */
    private static final int FUNCTIONS = 5;

    private final Declaration declaration;
    private final ProcessingTools tools;
    private final Reporter reporter;
    private final CallReader calls;
    private final Members members;
    private final SpecSketch sketch;

    public AttributesReader(Declaration declaration, ProcessingTools tools, Reporter reporter) {
        this.declaration = declaration;
        this.tools = tools;
        this.reporter = reporter;
        this.calls = new CallReader(declaration, tools, reporter);
        this.members = calls.membersOf(MoreTypes.asDeclared(declaration.type().asType()));
        this.sketch = new SpecSketch(declaration, members, tools);
    }

    /** How the class is used; empty if that is not clear, which is reported. */
    public Optional<AdapterModel> read() {
        if (!declaration.type().getTypeParameters().isEmpty()) {
            reporter.report(
                    declaration.place("value"),
                    Problem.GENERIC_WITHOUT_ARGUMENTS,
                    declaration.simpleName(),
                    TypeText.parameters(declaration.type()),
                    sketch.offer());
            return Optional.empty();
        }
        boolean oneShot = declaration.nested(ONE_SHOT).isPresent();
        Optional<CallModel> intake = oneShot ? readOneShot() : readUpdate();
        if (intake.isEmpty() && saysNothing()) {
            // The spec that the first message offers settles the other questions too.
            return Optional.empty();
        }
        Optional<CallModel> creation = readCreation(intake, oneShot);
        List<CallModel> setters = creation.filter(call -> call.kind() != CallModel.Kind.BUILDER)
                .map(call -> readSetters(call.passed().size()))
                .orElse(List.of());
        Optional<DeclaredType> object = oneShot
                ? intake.map(CallModel::type)
                        .filter(type -> type.getKind() == TypeKind.DECLARED)
                        .map(MoreTypes::asDeclared)
                : Optional.of(members.type());
        Optional<CallModel> finish = readFinish();
        if (finish.isPresent()
                && !new ClassRules(tools, reporter)
                        .requireReadable(declaration.place(FINISH), declaration, finish.get())) {
            return Optional.empty();
        }
        if (oneShot && finish.isPresent() && object.isEmpty() && intake.isPresent()) {
            reporter.report(declaration.place(FINISH), Problem.RESULTS_OF_NUMBER, declaration.simpleName());
        }
        Optional<Members> subject = finish.map(CallModel::type)
                .filter(type -> type.getKind() == TypeKind.DECLARED)
                .map(MoreTypes::asDeclared)
                .or(() -> object)
                .map(calls::membersOf);
        List<AdapterModel.ResultModel> results = readResults(subject, oneShot && finish.isEmpty());
        Optional<CallModel> reset = readReset();
        Optional<AdapterModel.MergeModel> merge = readMerge(oneShot);
        if (reporter.failed() || intake.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AdapterModel(
                TypeName.get(members.type()), creation, setters, intake.get(), oneShot, finish, results, reset, merge));
    }

    private boolean saysNothing() {
        return Stream.of(UPDATE, ONE_SHOT, CREATE, FINISH)
                        .allMatch(attribute -> declaration.nested(attribute).isEmpty())
                && declaration.list(RESULTS).isEmpty();
    }

    // Taking in

    private Optional<CallModel> readUpdate() {
        Optional<Attributes> written = declaration.nested(UPDATE);
        String name = written.flatMap(update -> update.given(METHOD)).orElse(UPDATE);
        List<ExecutableElement> named = members.methods().stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .toList();
        Place place = declaration.place(UPDATE, METHOD);
        if (named.isEmpty()) {
            reportNoUpdate(written.isPresent(), name, place);
            return Optional.empty();
        }
        return pick(named, written.flatMap(update -> update.types("types")), declaration.place(UPDATE), name)
                .filter(method -> calls.requireComplete(method, place))
                .map(method -> calls.call(CallModel.Kind.METHOD, members, method, fed(members, method, place, false)));
    }

    private void reportNoUpdate(boolean named, String name, Place place) {
        if (named) {
            calls.reportNoMethod(place, "method", name, members, members.methods(), "");
            return;
        }
        Optional<Element> hidden = members.hidden(false, UPDATE);
        if (hidden.isPresent()) {
            calls.reportHidden(declaration.place("value"), hidden.get(), members);
            return;
        }
        List<ExecutableElement> candidates = sketch.conventions().updates();
        reporter.report(
                declaration.place("value"),
                Problem.NO_UPDATE_LIKE_METHOD,
                declaration.simpleName(),
                feedable(candidates),
                sketch.offer());
    }

    private String feedable(List<ExecutableElement> updates) {
        if (!updates.isEmpty()) {
            return "Methods whose parameters a field can feed: " + Signatures.list(updates) + ".";
        }
        List<ExecutableElement> functions = sketch.functions();
        return functions.isEmpty()
                ? "It has no method whose parameters a field can feed."
                : "Functions of all data: "
                        + Signatures.list(functions.subList(0, Math.min(FUNCTIONS, functions.size())))
                        + (functions.size() > FUNCTIONS ? "; ..." : "")
                        + ".";
    }

    private Optional<CallModel> readOneShot() {
        Attributes written = declaration.nested(ONE_SHOT).orElseThrow();
        Place place = declaration.place(ONE_SHOT, METHOD);
        Members owner = written.type("in").map(calls::membersOf).orElse(members);
        String name = written.text(METHOD);
        List<ExecutableElement> all = new ArrayList<>(owner.staticMethods());
        if (owner == members) {
            all.addAll(members.methods());
        }
        List<ExecutableElement> named = all.stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .toList();
        if (named.isEmpty()) {
            calls.reportNoSuch(place, "method", name, owner, Lookup.names(all));
            return Optional.empty();
        }
        return pick(named, written.types("types"), declaration.place(ONE_SHOT), name)
                .filter(method -> calls.requireComplete(method, place))
                .map(method -> calls.call(kind(method), owner, method, fed(owner, method, place, true)));
    }

    private static CallModel.Kind kind(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC) ? CallModel.Kind.STATIC_METHOD : CallModel.Kind.METHOD;
    }

    /** The one that is meant; never chosen silently. */
    private Optional<ExecutableElement> pick(
            List<ExecutableElement> named, Optional<List<TypeMirror>> types, Place place, String name) {
        List<ExecutableElement> fitting = named.stream()
                .filter(executable -> types.isEmpty() || members.hasTypes(executable, types.get()))
                .toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.get(0));
        }
        if (fitting.isEmpty()) {
            reporter.report(
                    place,
                    Problem.NO_SUCH_OVERLOAD,
                    declaration.simpleName(),
                    name
                            + types.orElse(List.of()).stream()
                                    .map(TypeText::of)
                                    .collect(Collectors.joining(", ", "(", ")")),
                    Signatures.list(named, name),
                    "");
        } else {
            reporter.report(
                    place,
                    Problem.SEVERAL_OVERLOADS,
                    declaration.simpleName(),
                    fitting.size(),
                    name,
                    Signatures.list(fitting, name),
                    "Name its parameter types, for example types = " + Signatures.classes(fitting.get(0))
                            + ", or write a spec.",
                    sketch.offer());
        }
        return Optional.empty();
    }

    private List<Passed> fed(Members owner, ExecutableElement method, Place place, boolean oneShot) {
        String of = method.getSimpleName().toString();
        // What is fed by the only field needs no name of its own.
        boolean isOnly = method.getParameters().size() == 1
                && declaration.list("defaultFields").size() == 1;
        if (Signatures.isUnnamed(method) && !isOnly) {
            reportUnnamed(method, of);
            return List.of();
        }
        List<ArgumentModel> arguments = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            TypeMirror type = owner.resolve(method).getParameterTypes().get(i);
            Optional<ArgumentModel> argument = calls.argument(parameter, type, DocText.NONE);
            if (argument.isEmpty()) {
                reporter.report(
                        place,
                        Problem.THIRD_PARTY_ARGUMENT,
                        parameter.getSimpleName(),
                        of,
                        declaration.simpleName(),
                        TypeText.withArticle(type),
                        ArgumentType.supportedOfThirdParties(),
                        sketch.offer());
                return List.of();
            }
            arguments.add(Signatures.isUnnamed(method) ? argument.get().named("value") : argument.get());
        }
        calls.requireConsistent(arguments, oneShot, place, of, sketch::offer);
        if (reporter.failed()) {
            return List.of();
        }
        if (declaration.list("defaultFields").isEmpty() && !arguments.isEmpty()) {
            reporter.report(
                    declaration.place(),
                    Problem.NO_ROLES,
                    declaration.simpleName(),
                    Signatures.of(method, of),
                    sketch.roles(method));
            return List.of();
        }
        return new DefaultFields(reporter)
                .assign(declaration, arguments).stream()
                        .<Passed>map(Passed.Fed::new)
                        .toList();
    }

    private void reportUnnamed(ExecutableElement executable, String of) {
        reporter.report(
                declaration.place("value"),
                Problem.UNNAMED_PARAMETERS,
                declaration.simpleName(),
                Signatures.of(executable, of),
                sketch.offer());
    }

    // Making

    /** What makes the instance. A static function needs none; whether a function that was not found is static is open. */
    private Optional<CallModel> readCreation(Optional<CallModel> intake, boolean oneShot) {
        boolean written = declaration.nested(CREATE).isPresent();
        boolean made = intake.map(CallModel::needsInstance).orElse(written || !oneShot);
        if (!made && intake.isPresent() && written) {
            reporter.report(
                    declaration.place(CREATE),
                    Problem.NOTHING_TO_CREATE,
                    declaration.simpleName(),
                    intake.get().member());
        }
        return made ? readCreation() : Optional.empty();
    }

    private Optional<CallModel> readCreation() {
        Optional<Attributes> written = declaration.nested(CREATE);
        Members owner = written.flatMap(create -> create.type("in"))
                .map(calls::membersOf)
                .orElse(members);
        Optional<String> field = written.flatMap(create -> create.given("field"));
        Optional<String> builder = written.flatMap(create -> create.given("builder"));
        Optional<String> factory = written.flatMap(create -> create.given("factory"));
        Optional<List<TypeMirror>> types = written.flatMap(create -> create.types("types"));
        if (field.isPresent()) {
            return calls.field(CallModel.Kind.STATIC_FIELD, owner, field.get(), declaration.place(CREATE, "field"));
        }
        if (builder.isPresent()) {
            return readBuilder(owner, builder.get(), types);
        }
        return factory.isPresent() ? readFactory(owner, factory.get(), types) : readConstructor(types);
    }

    private Optional<CallModel> readBuilder(Members owner, String name, Optional<List<TypeMirror>> types) {
        List<BuilderReader.Option> options = new ArrayList<>();
        for (AnnotationValue value : setters()) {
            int index = options.size();
            options.add(new BuilderReader.Option(
                    value.getValue().toString(),
                    declaration.place(value),
                    types.filter(all -> index < all.size()).map(all -> all.get(index))));
        }
        List<ParameterReader.Fallback> defaults = defaults();
        if (!defaults.isEmpty() && defaults.size() != options.size()) {
            reporter.report(
                    declaration.place(CREATE, "defaults"),
                    Problem.DEFAULT_COUNT,
                    defaults.size(),
                    name + "() with " + options.size() + " setters");
            return Optional.empty();
        }
        return new BuilderReader(declaration, tools, calls)
                .read(
                        owner,
                        name,
                        declaration.place(CREATE, "builder"),
                        options,
                        (by, i) -> calls.option(
                                by.builder(), by.method(), options.get(i).place(), fallback(defaults, i)),
                        members.type());
    }

    private static Optional<ParameterReader.Fallback> fallback(List<ParameterReader.Fallback> defaults, int index) {
        return index < defaults.size() ? Optional.of(defaults.get(index)) : Optional.empty();
    }

    private List<AnnotationValue> setters() {
        return declaration.nested(CREATE).stream()
                .flatMap(create -> create.list("setters").stream())
                .toList();
    }

    private List<ParameterReader.Fallback> defaults() {
        return declaration.nested(CREATE).stream()
                .flatMap(create -> create.list("defaults").stream())
                .map(value -> new ParameterReader.Fallback(value.getValue().toString(), declaration.place(value)))
                .toList();
    }

    private Optional<CallModel> readFactory(Members owner, String name, Optional<List<TypeMirror>> types) {
        List<ExecutableElement> makers = owner.staticMethods().stream()
                .filter(method -> gives(owner, method, members.type()))
                .toList();
        List<ExecutableElement> named = makers.stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .toList();
        if (named.isEmpty()) {
            calls.reportNoSuch(
                    declaration.place(CREATE, "factory"),
                    "static method that returns " + declaration.simpleName() + " and is called",
                    name,
                    owner,
                    Lookup.names(makers));
            return Optional.empty();
        }
        return pick(named, types, declaration.place(CREATE), name)
                .flatMap(method -> made(owner, method, CallModel.Kind.STATIC_METHOD, name));
    }

    private boolean gives(Members owner, ExecutableElement method, TypeMirror wanted) {
        TypeMirror result = owner.resolve(method).getReturnType();
        return tools.types().isAssignable(result, wanted);
    }

    private Optional<CallModel> readConstructor(Optional<List<TypeMirror>> types) {
        String name = declaration.simpleName();
        if (declaration.type().getModifiers().contains(Modifier.ABSTRACT)) {
            reporter.report(declaration.place("value"), Problem.NO_CONSTRUCTOR, name, "abstract", sketch.offer());
            return Optional.empty();
        }
        List<ExecutableElement> constructors = members.constructors();
        if (constructors.isEmpty()) {
            reporter.report(
                    declaration.place("value"),
                    Problem.NO_CONSTRUCTOR,
                    name,
                    "without a public constructor",
                    sketch.offer());
            return Optional.empty();
        }
        if (constructors.size() > 1 && types.isEmpty()) {
            reporter.report(
                    declaration.place(CREATE),
                    Problem.CHOOSE_CONSTRUCTOR,
                    name,
                    constructors.size(),
                    Signatures.list(constructors, name),
                    sketch.offer());
            return Optional.empty();
        }
        return pick(constructors, types, declaration.place(CREATE), name)
                .flatMap(constructor ->
                        made(members, constructor, CallModel.Kind.CONSTRUCTOR, "the constructor of " + name));
    }

    private Optional<CallModel> made(Members owner, ExecutableElement maker, CallModel.Kind kind, String of) {
        Place place = declaration.place(CREATE);
        if (!calls.requireComplete(maker, place)) {
            return Optional.empty();
        }
        if (Signatures.isUnnamed(maker)) {
            reportUnnamed(maker, kind == CallModel.Kind.CONSTRUCTOR ? declaration.simpleName() : of);
            return Optional.empty();
        }
        List<ParameterReader.Fallback> defaults = defaults();
        if (!defaults.isEmpty()
                && defaults.size() != maker.getParameters().size() + setters().size()) {
            reporter.report(
                    declaration.place(CREATE, "defaults"),
                    Problem.DEFAULT_COUNT,
                    defaults.size(),
                    Signatures.of(maker, kind == CallModel.Kind.CONSTRUCTOR ? declaration.simpleName() : of));
            return Optional.empty();
        }
        return Optional.of(calls.call(kind, owner, maker, calls.chosen(owner, maker, place, of, defaults)));
    }

    private List<CallModel> readSetters(int before) {
        List<CallModel> called = new ArrayList<>();
        List<ParameterReader.Fallback> defaults = defaults();
        List<AnnotationValue> written = setters();
        for (int i = 0; i < written.size(); i++) {
            String name = written.get(i).getValue().toString();
            Place place = declaration.place(written.get(i));
            Predicate<ExecutableElement> takesOne =
                    method -> method.getParameters().size() == 1;
            List<ExecutableElement> named = members.methods().stream()
                    .filter(takesOne.and(method -> method.getSimpleName().contentEquals(name)))
                    .toList();
            if (named.isEmpty()) {
                calls.reportNoSuch(
                        place,
                        "method with one parameter",
                        name,
                        members,
                        Lookup.names(members.methods().stream().filter(takesOne).toList()));
                continue;
            }
            int index = before + i;
            pick(named, Optional.empty(), place, name)
                    .flatMap(method -> calls.option(members, method, place, fallback(defaults, index))
                            .map(option -> calls.call(CallModel.Kind.METHOD, members, method, List.of(option))))
                    .ifPresent(called::add);
        }
        return called;
    }

    // Reading

    private Optional<CallModel> readFinish() {
        Optional<Attributes> written = declaration.nested(FINISH);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Place place = declaration.place(FINISH);
        Optional<DeclaredType> type = written.get().type("value");
        Optional<String> method = written.get().given(METHOD);
        if (type.isEmpty()) {
            return noArguments(members, method.orElse(""), declaration.place(FINISH, METHOD))
                    .map(found -> calls.call(CallModel.Kind.METHOD, members, found, List.of()));
        }
        Members made = calls.membersOf(type.get());
        List<ExecutableElement> makers = (method.isPresent() ? made.staticMethods() : made.constructors())
                .stream()
                        .filter(maker -> made.takes(maker, List.of(members.type())))
                        .toList();
        String name = method.orElse(made.element().getSimpleName().toString());
        Optional<ExecutableElement> maker = makers.stream()
                .filter(candidate ->
                        method.isEmpty() || candidate.getSimpleName().contentEquals(name))
                .findFirst();
        if (maker.isEmpty()) {
            calls.reportNoSuch(
                    place,
                    (method.isPresent() ? "static method" : "constructor") + " that takes a " + declaration.simpleName()
                            + " and is called",
                    name,
                    made,
                    Lookup.names(makers));
        }
        return maker.map(found -> calls.call(
                method.isPresent() ? CallModel.Kind.STATIC_METHOD : CallModel.Kind.CONSTRUCTOR,
                made,
                found,
                List.of(new Passed.Instance())));
    }

    private Optional<ExecutableElement> noArguments(Members owner, String name, Place place) {
        List<ExecutableElement> candidates = owner.methods().stream()
                .filter(method -> method.getParameters().isEmpty())
                .toList();
        Optional<ExecutableElement> found = candidates.stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .findFirst();
        if (found.isEmpty()) {
            calls.reportNoMethod(
                    place,
                    "method without parameters",
                    name,
                    owner,
                    candidates,
                    " Call it in a static method of a spec.");
        }
        return found;
    }

    private List<AdapterModel.ResultModel> readResults(Optional<Members> subject, boolean functionGivesValue) {
        List<AnnotationValue> written = declaration.list(RESULTS);
        if (written.isEmpty()) {
            return functionGivesValue || subject.isEmpty() ? List.of() : onlyResult(subject.get());
        }
        if (subject.isEmpty()) {
            reporter.report(declaration.place(RESULTS), Problem.RESULTS_OF_NUMBER, declaration.simpleName());
            return List.of();
        }
        List<AdapterModel.ResultModel> results = new ArrayList<>();
        for (AnnotationValue value : written) {
            Attributes result = Attributes.of((AnnotationMirror) value.getValue());
            readResult(subject.get(), result, declaration.place(value))
                    .ifPresent(call -> results.add(new AdapterModel.ResultModel(
                            result.given("name").orElse(Names.ofResult(call.member())), call)));
        }
        return results;
    }

    private List<AdapterModel.ResultModel> onlyResult(Members subject) {
        List<ExecutableElement> candidates = sketch.conventions().results(subject);
        List<ExecutableElement> conventional = candidates.stream()
                .filter(method -> method.getSimpleName().contentEquals("compute"))
                .toList();
        List<ExecutableElement> possible = conventional.isEmpty() ? candidates : conventional;
        if (possible.size() != 1) {
            reporter.report(
                    declaration.place("value"),
                    possible.isEmpty() ? Problem.NO_RESULT : Problem.AMBIGUOUS_RESULT,
                    subject.element().getSimpleName(),
                    possible.isEmpty() ? "" : Signatures.list(possible),
                    sketch.offer());
            return List.of();
        }
        CallModel call = calls.call(CallModel.Kind.METHOD, subject, possible.get(0), List.of());
        return List.of(new AdapterModel.ResultModel(Names.ofResult(call.member()), call));
    }

    private Optional<CallModel> readResult(Members subject, Attributes result, Place place) {
        Optional<String> field = result.given("field");
        if (field.isPresent()) {
            return calls.field(CallModel.Kind.FIELD, subject, field.get(), place);
        }
        String name = result.text(METHOD);
        List<String> arguments = result.texts("arguments");
        List<ExecutableElement> named = subject.methods().stream()
                .filter(method -> method.getSimpleName().contentEquals(name)
                        && method.getParameters().size() == arguments.size())
                .toList();
        if (named.isEmpty()) {
            calls.reportNoMethod(
                    place,
                    withParameters(arguments.size()),
                    name,
                    subject,
                    subject.methods(),
                    arguments.isEmpty() ? " Give what it takes with arguments, or as options of a spec's method." : "");
            return Optional.empty();
        }
        return pick(named, Optional.empty(), place, name)
                .map(method ->
                        calls.call(CallModel.Kind.METHOD, subject, method, fixed(subject, method, arguments, place)));
    }

    private static String withParameters(int count) {
        return switch (count) {
            case 0 -> "method without parameters";
            case 1 -> "method with 1 parameter";
            default -> "method with " + count + " parameters";
        };
    }

    private List<Passed> fixed(Members subject, ExecutableElement method, List<String> texts, Place place) {
        List<Passed> passed = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            TypeMirror mirror = subject.resolve(method).getParameterTypes().get(i);
            String name = method.getParameters().get(i).getSimpleName().toString();
            Optional<ParameterType> type = ParameterType.of(mirror);
            if (type.isEmpty()) {
                reporter.report(
                        place,
                        Problem.PARAMETER_TYPE,
                        name,
                        method.getSimpleName(),
                        TypeText.withArticle(mirror),
                        ParameterType.SUPPORTED,
                        " Or call it in a static method of a spec.");
                return List.of();
            }
            calls.parameters()
                    .constant(
                            texts.get(i),
                            type.get(),
                            Nullness.isNullable(method.getParameters().get(i)),
                            place,
                            name)
                    .map(fixed -> fixed.as(TypeName.get(mirror)))
                    .map((CodeBlock literal) -> new Passed.Fixed(literal))
                    .ifPresent(passed::add);
        }
        return passed;
    }

    // Forgetting and merging

    private Optional<CallModel> readReset() {
        return declaration
                .nested("reset")
                .flatMap(reset -> noArguments(members, reset.text(METHOD), declaration.place("reset")))
                .map(method -> calls.call(CallModel.Kind.METHOD, members, method, List.of()));
    }

    private Optional<AdapterModel.MergeModel> readMerge(boolean oneShot) {
        Optional<Attributes> written = declaration.nested("merge");
        Optional<String> support = written.flatMap(merge -> merge.written("support"))
                .map(value ->
                        ((VariableElement) value.getValue()).getSimpleName().toString());
        if (oneShot) {
            for (String attribute : List.of(METHOD, "copy")) {
                written.flatMap(merge -> merge.given(attribute))
                        .ifPresent(name -> reporter.report(
                                declaration.place("merge", attribute),
                                Problem.ONE_SHOT_MERGE,
                                declaration.simpleName(),
                                name,
                                attribute));
            }
            return Optional.of(AdapterModel.MergeModel.ofGathered(support));
        }
        if (written.isEmpty() || support.orElse("NONE").equals("NONE")) {
            return Optional.empty();
        }
        String name = written.get().text(METHOD);
        List<ExecutableElement> candidates = sketch.conventions().merges();
        Optional<ExecutableElement> method = candidates.stream()
                .filter(candidate -> candidate.getSimpleName().contentEquals(name))
                .findFirst();
        if (method.isEmpty()) {
            reporter.report(
                    declaration.place("merge"),
                    Problem.CANNOT_MERGE,
                    declaration.simpleName(),
                    name.isEmpty() ? "none is named" : "'" + name + "' is not one",
                    candidates.isEmpty() ? "It has no such method." : "It has " + Signatures.list(candidates) + ".",
                    Spelling.didYouMean(name, Lookup.names(candidates)));
            return Optional.empty();
        }
        CallModel call = calls.call(CallModel.Kind.METHOD, members, method.get(), List.of(new Passed.Other()));
        Optional<CallModel> copy = written.get()
                .given("copy")
                .flatMap(copier -> calls.copy(members, copier, declaration.place("merge", "copy")));
        return Optional.of(new AdapterModel.MergeModel(
                support.orElseThrow(), Optional.of(call), calls.givesInstance(call, members), copy));
    }
}
