package io.github.anometry.processor.internal.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.declare.Role;
import io.github.anometry.processor.internal.element.Lookup;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.element.TypeText;
import io.github.anometry.processor.internal.element.Visibility;
import io.github.anometry.processor.internal.model.CallModel;
import io.github.anometry.processor.internal.model.ThirdPartyModel;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the methods of an {@code @AnomalibMetricSpec} interface. */
final class SpecUsage implements Usage {
    private final Declaration declaration;
    private final TypeElement spec;
    private final ProcessingTools tools;
    private final Reporter reporter;
    private final CallReader calls;
    private final Map<Role, List<WrittenMethod>> steps = new EnumMap<>(Role.class);
    private Members members;

    private SpecUsage(CallReader calls) {
        this.declaration = calls.declaration();
        this.spec = MoreElements.asType(declaration.element());
        this.tools = calls.tools();
        this.reporter = calls.reporter();
        this.calls = calls;
        this.members = calls.membersOf(MoreTypes.asDeclared(declaration.type().asType()));
    }

    /** The usage that a spec describes. Reports problems and returns empty if the roles of its methods are unclear. */
    static Optional<SpecUsage> of(CallReader calls) {
        SpecUsage usage = new SpecUsage(calls);
        return usage.sort() ? Optional.of(usage) : Optional.empty();
    }

    /** Assigns roles to methods, and determines the type of the instance. Returns false after reporting problems. */
    private boolean sort() {
        if (spec.getKind() != ElementKind.INTERFACE) {
            reporter.report(declaration.place(), Problem.SPEC_NO_INTERFACE, name());
            return false;
        }
        Optional<Element> hidden = Visibility.hiddenClassAround(spec, declaration.packageName());
        if (hidden.isPresent()) {
            reporter.report(
                    declaration.place(), Problem.PRIVATE_CLASS, hidden.get().getSimpleName(), name());
            return false;
        }
        MoreElements.getAllMethods(spec, tools.types(), tools.elements()).stream()
                .filter(method ->
                        MoreElements.asType(method.getEnclosingElement()).getKind() == ElementKind.INTERFACE)
                .filter(method -> spec.equals(method.getEnclosingElement())
                        || !method.getModifiers().contains(Modifier.STATIC))
                .forEach(this::assignRole);
        Optional<WrittenMethod> update = only(Role.UPDATE);
        Optional<WrittenMethod> oneShot = only(Role.ONE_SHOT);
        if (!reporter.failed() && update.isPresent() == oneShot.isPresent()) {
            reporter.report(
                    oneShot.map(WrittenMethod::place).orElse(declaration.place()),
                    update.isPresent() ? Problem.SPEC_TWO_INTAKES : Problem.SPEC_NO_INTAKE,
                    name());
        }
        Optional<DeclaredType> type = type();
        type.map(calls::membersOf).ifPresent(found -> members = found);
        return type.isPresent() && !reporter.failed();
    }

    private void assignRole(ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return;
        }
        List<Role> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            com.google.common.base.Optional<AnnotationMirror> annotation =
                    MoreElements.getAnnotationMirror(method, role.annotation());
            if (annotation.isPresent()) {
                roles.add(role);
                steps.computeIfAbsent(role, unused -> new ArrayList<>())
                        .add(new WrittenMethod(this, calls, method, annotation.get()));
            }
        }
        if (roles.size() != 1) {
            reporter.report(
                    Place.of(method),
                    roles.isEmpty() ? Problem.SPEC_NO_ROLE : Problem.SPEC_SEVERAL_ROLES,
                    method.getSimpleName(),
                    name(),
                    roles.stream().map(Role::toString).collect(Collectors.joining(" and ")));
        }
        if (method.isDefault()) {
            reporter.report(Place.of(method), Problem.SPEC_DEFAULT_METHOD, method.getSimpleName(), name());
        }
    }

    private List<WrittenMethod> all(Role role) {
        return steps.getOrDefault(role, List.of());
    }

    /** The method with a role that may occur only once. Reports a second one, so ask for each role once. */
    private Optional<WrittenMethod> only(Role role) {
        List<WrittenMethod> found = all(role);
        if (found.size() > 1) {
            reporter.report(
                    found.get(1).place(),
                    Problem.SPEC_ROLE_TWICE,
                    name(),
                    role,
                    found.get(0).defaultName(),
                    found.get(1).defaultName());
        }
        return found.stream().findFirst();
    }

    /** The class with the type arguments of the return type of {@code @Create}. */
    private Optional<DeclaredType> type() {
        DeclaredType type = MoreTypes.asDeclared(declaration.type().asType());
        Optional<WrittenMethod> create = only(Role.CREATE);
        if (create.isPresent()) {
            TypeMirror made = create.get().returned();
            if (made.getKind() != TypeKind.DECLARED || !tools.isRawAssignable(made, type)) {
                reporter.report(
                        create.get().place(),
                        Problem.SPEC_CREATES_OTHER,
                        create.get().defaultName(),
                        TypeText.of(made),
                        declaration.simpleName());
                return Optional.empty();
            }
            type = MoreTypes.asDeclared(made);
        }
        boolean generic = !MoreTypes.asTypeElement(type).getTypeParameters().isEmpty();
        if (generic
                && (create.isEmpty() || type.getTypeArguments().isEmpty())
                && all(Role.ONE_SHOT).isEmpty()) {
            reporter.report(
                    create.map(WrittenMethod::place).orElse(declaration.place("value")),
                    Problem.GENERIC_SPEC,
                    declaration.simpleName(),
                    TypeText.parameters(declaration.type()),
                    name());
            return Optional.empty();
        }
        return Optional.of(type);
    }

    @Override
    public Members members() {
        return members;
    }

    String name() {
        return spec.getSimpleName().toString();
    }

    ClassName className() {
        return ClassName.get(spec);
    }

    /** Whether a method has the role {@code @Create}, which may name setters. */
    boolean isCreate(WrittenMethod method) {
        return all(Role.CREATE).contains(method);
    }

    @Override
    public Optional<Written> step(Role role) {
        return only(role).map(method -> method);
    }

    @Override
    public List<Written> results() {
        return List.copyOf(all(Role.RESULT));
    }

    @Override
    public TypeMirror given(Optional<CallModel> intake) {
        return all(Role.ONE_SHOT).isEmpty()
                ? members.type()
                : all(Role.ONE_SHOT).get(0).returned();
    }

    @Override
    public boolean readsOn() {
        return true;
    }

    /** An object that is constructed from the instance always has the declared type. */
    @Override
    public boolean isReadable(CallModel finish, TypeMirror given) {
        WrittenMethod step = all(Role.FINISH).get(0);
        return step.makesOf(given)
                || new ClassRules(tools, reporter).requireReadable(step.place(), declaration, finish);
    }

    @Override
    public Optional<CallModel> construction() {
        boolean isAbstract = members.element().getModifiers().contains(Modifier.ABSTRACT);
        if (all(Role.CREATE).isEmpty()) {
            return defaultConstructor(isAbstract);
        }
        WrittenMethod step = all(Role.CREATE).get(0);
        if (isAbstract) {
            reporter.report(step.place(), Problem.SPEC_NO_CONSTRUCTOR, declaration.simpleName(), step.defaultName());
            return Optional.empty();
        }
        List<ExecutableElement> constructors = members.constructors();
        return step.member(new Written.Wanted(
                        members, declaration.simpleName(), constructors, "constructor", step.place()))
                .flatMap(constructor -> step.options(members, constructor)
                        .map(options -> calls.call(CallModel.Kind.CONSTRUCTOR, members, constructor, options)));
    }

    private Optional<CallModel> defaultConstructor(boolean isAbstract) {
        Optional<ExecutableElement> constructor =
                Lookup.withoutParameters(members.constructors()).stream().findFirst();
        if (constructor.isEmpty() || isAbstract) {
            reporter.report(declaration.place(), Problem.SPEC_NO_CREATE, name(), declaration.simpleName());
            return Optional.empty();
        }
        return constructor.map(found -> calls.call(CallModel.Kind.CONSTRUCTOR, members, found, List.of()));
    }

    @Override
    public List<ThirdPartyModel.ResultModel> unnamedResult(TypeMirror subject, boolean functionGivesValue) {
        if (!functionGivesValue && !reporter.failed()) {
            reporter.report(declaration.place(), Problem.SPEC_NO_RESULT, name());
        }
        return List.of();
    }
}
