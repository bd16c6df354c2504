package io.github.anometry.processor.internal.read;

import com.google.auto.common.MoreTypes;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.declare.Role;
import io.github.anometry.processor.internal.element.Attributes;
import io.github.anometry.processor.internal.element.DocText;
import io.github.anometry.processor.internal.element.Lookup;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.element.Signatures;
import io.github.anometry.processor.internal.element.TypeText;
import io.github.anometry.processor.internal.model.ArgumentModel;
import io.github.anometry.processor.internal.model.ArgumentType;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.model.Names;
import io.github.anometry.processor.internal.model.Passed;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import io.github.anometry.processor.internal.sketch.SpecSketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** An annotation inside {@code @CreateAnomalibMetric}, which names a member and, if it is overloaded, its parameter types. */
record WrittenAttribute(AttributesUsage usage, Role role, Optional<Attributes> attributes, Place place)
        implements Written {
    private static final String METHOD = "method";

    /** How many functions a message lists. */
    private static final int FUNCTIONS = 5;

    private CallReader calls() {
        return usage.calls();
    }

    private SpecSketch sketch() {
        return usage.sketch();
    }

    private Declaration declaration() {
        return calls().declaration();
    }

    private Reporter reporter() {
        return calls().reporter();
    }

    private Optional<List<TypeMirror>> types() {
        return attributes.flatMap(written -> written.types("types"));
    }

    /** Results are in a list, so problems are shown at the whole annotation. */
    @Override
    public Place place(String name) {
        return role == Role.RESULT ? place : declaration().place(role, name);
    }

    @Override
    public String defaultName() {
        return role == Role.UPDATE ? role.attribute() : "";
    }

    @Override
    public String title(CallModel call) {
        return Names.ofResult(call.member());
    }

    private String simpleName() {
        return declaration().simpleName();
    }

    // Creating

    @Override
    public Optional<ExecutableElement> member(Wanted wanted) {
        return member(wanted, types(), place);
    }

    private Optional<ExecutableElement> member(Wanted wanted, Optional<List<TypeMirror>> types, Place place) {
        List<ExecutableElement> named = Lookup.named(wanted.candidates(), wanted.name());
        if (named.isEmpty()) {
            reportNoSuch(wanted, wanted.candidates());
            return Optional.empty();
        }
        return usage.pick(named, types, place, wanted.name());
    }

    private void reportNoSuch(Wanted wanted, List<ExecutableElement> known) {
        calls().reportNoSuch(wanted.place(), wanted.kind(), wanted.name(), wanted.owner(), Lookup.names(known));
    }

    @Override
    public Optional<List<Passed>> options(Members owner, ExecutableElement maker) {
        return usage.options(owner, maker, maker.getSimpleName().toString());
    }

    @Override
    public Optional<CallModel> built(Members owner, String builder) {
        List<BuilderReader.Option> options = new ArrayList<>();
        for (AnnotationValue value : usage.setters()) {
            int index = options.size();
            options.add(new BuilderReader.Option(
                    value.getValue().toString(),
                    declaration().place(value),
                    types().filter(all -> index < all.size()).map(all -> all.get(index))));
        }
        List<ParameterReader.Fallback> defaults = usage.defaults();
        if (!defaults.isEmpty() && defaults.size() != options.size()) {
            reporter()
                    .report(place("defaults"), Problem.DEFAULT_COUNT, defaults.size(), builder + "() and its setters");
            return Optional.empty();
        }
        return new BuilderReader(calls())
                .read(
                        owner,
                        builder,
                        place("builder"),
                        options,
                        (by, i) -> calls().option(
                                        by.builder(),
                                        by.method(),
                                        options.get(i).place(),
                                        fallback(i)),
                        usage.members().type());
    }

    private Optional<ParameterReader.Fallback> fallback(int index) {
        return usage.defaults().stream().skip(index).findFirst();
    }

    @Override
    public List<CallModel> setters(Optional<CallModel> creation) {
        List<CallModel> called = new ArrayList<>();
        if (creation.isEmpty() || creation.get().kind() == CallModel.Kind.BUILDER) {
            return called;
        }
        Members members = usage.members();
        // The defaults of the constructor or factory come before those of the setters.
        int index = creation.get().passed().size();
        for (AnnotationValue value : usage.setters()) {
            Optional<ParameterReader.Fallback> fallback = fallback(index++);
            Place place = declaration().place(value);
            setter(value.getValue().toString(), place)
                    .flatMap(method -> calls().option(members, method, place, fallback)
                            .map(option -> calls().call(CallModel.Kind.METHOD, members, method, List.of(option))))
                    .ifPresent(called::add);
        }
        return called;
    }

    private Optional<ExecutableElement> setter(String name, Place place) {
        Members members = usage.members();
        List<ExecutableElement> candidates = Lookup.taking(1, members.methods());
        return member(
                new Wanted(members, name, candidates, "method with one parameter", place), Optional.empty(), place);
    }

    // Taking data

    @Override
    public Optional<CallModel> fed(Wanted wanted, boolean oneShot) {
        Members owner = wanted.owner();
        List<ExecutableElement> named = Lookup.named(wanted.candidates(), wanted.name());
        if (named.isEmpty()) {
            reportNoIntake(wanted, oneShot);
            return Optional.empty();
        }
        return usage.pick(named, types(), place(), wanted.name())
                .filter(method -> calls().requireComplete(method, wanted.place()))
                .map(method -> calls().call(
                                CallReader.kind(method), owner, method, fed(owner, method, wanted.place(), oneShot)));
    }

    private void reportNoIntake(Wanted wanted, boolean oneShot) {
        Members members = usage.members();
        Optional<Element> hidden = attributes.isPresent() ? Optional.empty() : members.hidden(false, wanted.name());
        if (oneShot) {
            reportNoSuch(wanted, wanted.candidates());
        } else if (attributes.isPresent()) {
            calls().reportNoMethod(wanted.place(), wanted.kind(), wanted.name(), members, wanted.candidates(), "");
        } else if (hidden.isPresent()) {
            calls().reportHidden(declaration().place("value"), hidden.get(), members);
        } else {
            reporter()
                    .report(
                            declaration().place("value"),
                            Problem.NO_UPDATE_LIKE_METHOD,
                            simpleName(),
                            feedable(sketch().conventions().updates()),
                            sketch().offer());
        }
    }

    private String feedable(List<ExecutableElement> updates) {
        if (!updates.isEmpty()) {
            return "Methods that fields can feed: " + Signatures.list(updates) + ".";
        }
        List<ExecutableElement> functions = sketch().functions();
        return functions.isEmpty()
                ? "It has no method that fields can feed."
                : "Functions of all data: "
                        + Signatures.list(functions.subList(0, Math.min(FUNCTIONS, functions.size())))
                        + (functions.size() > FUNCTIONS ? "; ..." : "")
                        + ".";
    }

    private List<Passed> fed(Members owner, ExecutableElement method, Place place, boolean oneShot) {
        String of = method.getSimpleName().toString();
        boolean isUnnamed = Signatures.isUnnamed(method);
        // A single parameter with a default field does not need a name.
        boolean isOnly = method.getParameters().size() == 1
                && declaration().list("defaultFields").size() == 1;
        if (isUnnamed && !isOnly) {
            usage.reportUnnamed(method);
            return List.of();
        }
        List<ArgumentModel> arguments = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            TypeMirror type = owner.resolve(method).getParameterTypes().get(i);
            Optional<ArgumentModel> argument = calls().argument(parameter, type, DocText.NONE);
            if (argument.isEmpty()) {
                reporter()
                        .report(
                                place,
                                Problem.THIRD_PARTY_ARGUMENT,
                                parameter.getSimpleName(),
                                of,
                                simpleName(),
                                TypeText.withArticle(type),
                                ArgumentType.supportedOfThirdParties(),
                                sketch().offer());
                return List.of();
            }
            arguments.add(isUnnamed ? argument.get().named("value") : argument.get());
        }
        calls().requireConsistent(arguments, oneShot, place, of, sketch()::offer);
        if (reporter().failed()) {
            return List.of();
        }
        if (declaration().list("defaultFields").isEmpty() && !arguments.isEmpty()) {
            reporter()
                    .report(
                            declaration().place(),
                            Problem.NO_ROLES,
                            simpleName(),
                            Signatures.of(method),
                            sketch().roles(method));
            return List.of();
        }
        return new DefaultFields(reporter())
                .assign(declaration(), arguments).stream()
                        .<Passed>map(Passed.Fed::new)
                        .toList();
    }

    // Results

    @Override
    public boolean makesOf(TypeMirror given) {
        return made().isPresent();
    }

    @Override
    public Optional<DeclaredType> made() {
        return type("value");
    }

    @Override
    public Optional<ExecutableElement> makerOf(Wanted wanted) {
        List<TypeMirror> instance = List.of(usage.members().type());
        List<ExecutableElement> candidates = wanted.candidates().stream()
                .filter(candidate -> wanted.owner().takes(candidate, instance))
                .toList();
        Optional<ExecutableElement> maker = candidates.stream()
                .filter(candidate -> candidate.getKind() == ElementKind.CONSTRUCTOR
                        || candidate.getSimpleName().contentEquals(wanted.name()))
                .findFirst();
        if (maker.isEmpty()) {
            reportNoSuch(wanted, candidates);
        }
        return maker;
    }

    @Override
    public Optional<CallModel> on(TypeMirror object) {
        Members owner = calls().membersOf(MoreTypes.asDeclared(object));
        return role == Role.RESULT ? result(owner) : withoutArguments(owner);
    }

    private Optional<CallModel> withoutArguments(Members owner) {
        String name = given(METHOD).orElse("");
        List<ExecutableElement> candidates = Lookup.withoutParameters(owner.methods());
        List<ExecutableElement> named = Lookup.named(candidates, name);
        if (named.isEmpty()) {
            calls().reportNoMethod(
                            role == Role.FINISH ? place(METHOD) : place(),
                            withParameters(0),
                            name,
                            owner,
                            candidates,
                            " Call it in a static method of a spec.");
        }
        return named.stream().findFirst().map(method -> calls().call(CallModel.Kind.METHOD, owner, method, List.of()));
    }

    private Optional<CallModel> result(Members subject) {
        String name = given(METHOD).orElse("");
        List<String> arguments = attributes.orElseThrow().texts("arguments");
        List<ExecutableElement> named = Lookup.named(Lookup.taking(arguments.size(), subject.methods()), name);
        if (named.isEmpty()) {
            calls().reportNoMethod(
                            place(),
                            withParameters(arguments.size()),
                            name,
                            subject,
                            subject.methods(),
                            arguments.isEmpty()
                                    ? " Give its arguments with arguments = ..., or make them options in a spec."
                                    : "");
            return Optional.empty();
        }
        return usage.pick(named, Optional.empty(), place(), name)
                .map(method -> calls().call(CallModel.Kind.METHOD, subject, method, fixed(subject, method, arguments)));
    }

    private static String withParameters(int count) {
        return switch (count) {
            case 0 -> "method without parameters";
            case 1 -> "method with 1 parameter";
            default -> "method with " + count + " parameters";
        };
    }

    private List<Passed> fixed(Members subject, ExecutableElement method, List<String> texts) {
        List<Passed> passed = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            TypeMirror type = subject.resolve(method).getParameterTypes().get(i);
            calls().fixed(
                            texts.get(i),
                            method.getParameters().get(i),
                            type,
                            place(),
                            method.getSimpleName().toString(),
                            " Or call it in a static method of a spec.")
                    .ifPresent(passed::add);
        }
        return passed;
    }

    @Override
    public Optional<CallModel> typed(CallModel call) {
        return Optional.of(call);
    }

    // Merging

    @Override
    public Optional<CallModel> merging() {
        if (support().orElse(MergeSupport.NONE) == MergeSupport.NONE) {
            return Optional.empty();
        }
        Members members = usage.members();
        String name = given(METHOD).orElse("");
        List<ExecutableElement> candidates = sketch().conventions().merges();
        List<ExecutableElement> named = Lookup.named(candidates, name);
        if (named.isEmpty()) {
            reporter()
                    .report(
                            place(),
                            Problem.CANNOT_MERGE,
                            simpleName(),
                            name.isEmpty() ? "none is named" : "'" + name + "' is not one",
                            candidates.isEmpty()
                                    ? "It has no such method."
                                    : "It has " + Signatures.list(candidates) + ".",
                            Spelling.didYouMean(name, Lookup.names(candidates)));
        }
        return named.stream()
                .findFirst()
                .map(method -> calls().call(CallModel.Kind.METHOD, members, method, List.of(new Passed.Other())));
    }

    @Override
    public void requireGathered() {
        for (String name : List.of(METHOD, "copy")) {
            given(name)
                    .ifPresent(written ->
                            reporter().report(place(name), Problem.ONE_SHOT_MERGE, simpleName(), written, name));
        }
    }
}
