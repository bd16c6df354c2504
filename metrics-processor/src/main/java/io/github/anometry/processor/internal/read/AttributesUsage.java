package io.github.anometry.processor.internal.read;

import com.google.auto.common.MoreTypes;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.declare.Role;
import io.github.anometry.processor.internal.element.Attributes;
import io.github.anometry.processor.internal.element.Lookup;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.element.Signatures;
import io.github.anometry.processor.internal.element.TypeText;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.model.Names;
import io.github.anometry.processor.internal.model.Passed;
import io.github.anometry.processor.internal.model.ThirdPartyModel;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import io.github.anometry.processor.internal.sketch.SpecSketch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the attributes of {@code @CreateAnomalibMetric}, with conventions for those that are left out. */
final class AttributesUsage implements Usage {
    private final Declaration declaration;
    private final ProcessingTools tools;
    private final Reporter reporter;
    private final CallReader calls;
    private final Members members;
    private final SpecSketch sketch;

    private AttributesUsage(CallReader calls) {
        this.declaration = calls.declaration();
        this.tools = calls.tools();
        this.reporter = calls.reporter();
        this.calls = calls;
        this.members = calls.membersOf(MoreTypes.asDeclared(declaration.type().asType()));
        this.sketch = new SpecSketch(declaration, members, tools);
    }

    /** The usage of the class. Reports a generic class and returns empty, because attributes cannot give its type arguments. */
    static Optional<AttributesUsage> of(CallReader calls) {
        AttributesUsage usage = new AttributesUsage(calls);
        if (usage.declaration.type().getTypeParameters().isEmpty()) {
            return Optional.of(usage);
        }
        usage.reportGeneric();
        return Optional.empty();
    }

    private void reportGeneric() {
        reporter.report(
                declaration.place("value"),
                Problem.GENERIC_WITHOUT_ARGUMENTS,
                declaration.simpleName(),
                TypeText.parameters(declaration.type()),
                sketch.offer());
    }

    CallReader calls() {
        return calls;
    }

    SpecSketch sketch() {
        return sketch;
    }

    @Override
    public Members members() {
        return members;
    }

    /** Without the attribute {@code update}, the method {@code update} is used. */
    @Override
    public Optional<Written> step(Role role) {
        Optional<Attributes> written = declaration.nested(role);
        return written.isPresent() || role == Role.UPDATE
                ? Optional.of(new WrittenAttribute(this, role, written, declaration.place(role)))
                : Optional.empty();
    }

    @Override
    public List<Written> results() {
        return declaration.list(Role.RESULT.attribute()).stream()
                .<Written>map(value -> new WrittenAttribute(
                        this,
                        Role.RESULT,
                        Optional.of(Attributes.of((AnnotationMirror) value.getValue())),
                        declaration.place(value)))
                .toList();
    }

    /** The type is unknown if the function was not found. */
    @Override
    public TypeMirror given(Optional<CallModel> intake) {
        return declaration.nested(Role.ONE_SHOT).isEmpty()
                ? members.type()
                : intake.map(CallModel::type).orElseGet(() -> tools.types().getNoType(TypeKind.NONE));
    }

    @Override
    public TypeMirror finished(TypeMirror given) {
        return members.type();
    }

    @Override
    public boolean readsOn() {
        return false;
    }

    /** Without other attributes, the spec in the first message answers the other questions as well. */
    @Override
    public boolean endsWithIntake() {
        return Stream.of(Role.UPDATE, Role.ONE_SHOT, Role.CREATE, Role.FINISH)
                        .allMatch(role -> declaration.nested(role).isEmpty())
                && results().isEmpty();
    }

    @Override
    public boolean isReadable(CallModel finish, TypeMirror given) {
        return new ClassRules(tools, reporter).requireReadable(declaration.place(Role.FINISH), declaration, finish);
    }

    @Override
    public boolean requireObject(TypeMirror subject, Role role) {
        boolean isObject = subject.getKind() == TypeKind.DECLARED;
        if (!isObject) {
            reporter.report(declaration.place(role), Problem.RESULTS_OF_NUMBER, declaration.simpleName());
        }
        return isObject;
    }

    @Override
    public List<ThirdPartyModel.ResultModel> unnamedResult(TypeMirror subject, boolean functionGivesValue) {
        return functionGivesValue || subject.getKind() != TypeKind.DECLARED
                ? List.of()
                : onlyResult(calls.membersOf(MoreTypes.asDeclared(subject)));
    }

    private List<ThirdPartyModel.ResultModel> onlyResult(Members subject) {
        List<ExecutableElement> candidates = sketch.conventions().results(subject);
        List<ExecutableElement> conventional = Lookup.named(candidates, "compute");
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
        return List.of(new ThirdPartyModel.ResultModel(Names.ofResult(call.member()), call));
    }

    @Override
    public Optional<CallModel> construction() {
        Optional<List<TypeMirror>> types = declaration.nested(Role.CREATE).flatMap(create -> create.types("types"));
        String name = declaration.simpleName();
        List<ExecutableElement> constructors = members.constructors();
        boolean isAbstract = declaration.type().getModifiers().contains(Modifier.ABSTRACT);
        if (isAbstract || constructors.isEmpty()) {
            reporter.report(
                    declaration.place("value"),
                    Problem.NO_CONSTRUCTOR,
                    name,
                    isAbstract ? "is abstract" : "has no public constructor",
                    sketch.offer());
            return Optional.empty();
        }
        if (constructors.size() > 1 && types.isEmpty()) {
            reporter.report(
                    declaration.place(Role.CREATE),
                    Problem.CHOOSE_CONSTRUCTOR,
                    name,
                    constructors.size(),
                    Signatures.list(constructors),
                    sketch.offer());
            return Optional.empty();
        }
        return pick(constructors, types, declaration.place(Role.CREATE), name)
                .flatMap(constructor -> options(members, constructor, "the constructor of " + name)
                        .map(options -> calls.call(CallModel.Kind.CONSTRUCTOR, members, constructor, options)));
    }

    /** The arguments of the constructor or factory. Reports problems and returns empty if there are any. */
    Optional<List<Passed>> options(Members owner, ExecutableElement maker, String of) {
        Place place = declaration.place(Role.CREATE);
        if (!calls.requireComplete(maker, place)) {
            return Optional.empty();
        }
        if (Signatures.isUnnamed(maker)) {
            reportUnnamed(maker);
            return Optional.empty();
        }
        List<ParameterReader.Fallback> defaults = defaults();
        int options = maker.getParameters().size() + setters().size();
        if (!defaults.isEmpty() && defaults.size() != options) {
            reporter.report(
                    declaration.place(Role.CREATE, "defaults"),
                    Problem.DEFAULT_COUNT,
                    defaults.size(),
                    Signatures.of(maker));
            return Optional.empty();
        }
        return Optional.of(calls.chosen(owner, maker, place, of, defaults));
    }

    List<AnnotationValue> setters() {
        return ofCreate("setters");
    }

    List<ParameterReader.Fallback> defaults() {
        return ofCreate("defaults").stream()
                .map(value -> new ParameterReader.Fallback(value.getValue().toString(), declaration.place(value)))
                .toList();
    }

    private List<AnnotationValue> ofCreate(String attribute) {
        return declaration
                .nested(Role.CREATE)
                .map(create -> create.list(attribute))
                .orElse(List.of());
    }

    void reportUnnamed(ExecutableElement executable) {
        reporter.report(
                declaration.place("value"),
                Problem.UNNAMED_PARAMETERS,
                declaration.simpleName(),
                Signatures.of(executable),
                sketch.offer());
    }

    /** The only method or constructor with these types. Reports a problem and returns empty if there is none, or several. */
    Optional<ExecutableElement> pick(
            List<ExecutableElement> named, Optional<List<TypeMirror>> types, Place place, String name) {
        List<ExecutableElement> fitting = named.stream()
                .filter(executable -> types.isEmpty() || members.hasTypes(executable, types.get()))
                .toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.get(0));
        }
        calls.reportOverloads(
                place,
                declaration.simpleName(),
                name,
                types.orElse(List.of()),
                named,
                fitting,
                "Name its parameter types, for example types = %s, or write a spec.",
                sketch::offer);
        return Optional.empty();
    }
}
