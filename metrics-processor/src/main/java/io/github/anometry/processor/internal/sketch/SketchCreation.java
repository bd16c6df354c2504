package io.github.anometry.processor.internal.sketch;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.declare.Role;
import io.github.anometry.processor.internal.element.Attributes;
import io.github.anometry.processor.internal.element.Lookup;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.element.Nullness;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.element.Visibility;
import io.github.anometry.processor.internal.model.DefaultValue;
import io.github.anometry.processor.internal.model.ParameterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Sketches the method that creates an instance: as the annotation states, else in the simplest way. */
final class SketchCreation {
    private final Declaration declaration;
    private final Members members;
    private final ProcessingTools tools;
    private final SketchBlanks blanks;
    private final Conventions conventions;
    private final List<ExecutableElement> makers;

    SketchCreation(Declaration declaration, Members members, ProcessingTools tools, SketchBlanks blanks) {
        this.declaration = declaration;
        this.members = members;
        this.tools = tools;
        this.blanks = blanks;
        this.conventions = new Conventions(members, tools);
        this.makers = conventions.makers();
    }

    /** The method; empty if none is needed. */
    Optional<MethodSpec> method() {
        Optional<MethodSpec> stated = declaration.nested(Role.CREATE).flatMap(this::stated);
        if (stated.isPresent()) {
            return stated;
        }
        Optional<ExecutableElement> simplest =
                makers.stream().filter(this::isConfigurable).findFirst();
        boolean byDefault = simplest.isPresent()
                && isConstructor(simplest.get())
                && simplest.get().getParameters().isEmpty()
                && members.type().getTypeArguments().isEmpty();
        if (byDefault) {
            return conventions.preparation().map(preparation -> blanks.prepared(simplest.get(), preparation));
        }
        return Optional.of(simplest.map(this::making)
                .or(this::byBuilder)
                .orElseGet(() -> blanks.creation(
                        makers.stream().filter(SketchCreation::isConstructor).toList())));
    }

    /** The method for an instance whose function is called, which may be a constant. */
    Optional<MethodSpec> ofFunction() {
        Optional<String> constant = conventions.constant();
        boolean made =
                declaration.nested(Role.CREATE).isPresent() || makers.stream().anyMatch(this::isConfigurable);
        return made || constant.isEmpty()
                ? method()
                : constant.map(
                        field -> create(AnnotationSpec.builder(Create.class).addMember("field", "$S", field))
                                .build());
    }

    private static boolean isConstructor(ExecutableElement maker) {
        return maker.getKind() == ElementKind.CONSTRUCTOR;
    }

    private boolean isConfigurable(ExecutableElement executable) {
        return members.resolve(executable).getParameterTypes().stream().allMatch(this::isConfigurable);
    }

    private boolean isConfigurable(TypeMirror type) {
        return ParameterType.of(type).isPresent()
                && (type.getKind() != TypeKind.DECLARED
                        || Visibility.hiddenClassAround(MoreTypes.asElement(type), declaration.packageName())
                                .isEmpty());
    }

    private MethodSpec making(ExecutableElement maker) {
        AnnotationSpec.Builder role = AnnotationSpec.builder(Create.class);
        if (!isConstructor(maker)) {
            role.addMember("factory", "$S", maker.getSimpleName());
        }
        return create(role).addParameters(options(maker, members, List.of())).build();
    }

    private MethodSpec.Builder create(AnnotationSpec.Builder role) {
        return SketchAttributes.method("create", TypeName.get(members.type()), role.build());
    }

    private static List<ParameterSpec> options(ExecutableElement maker, Members owner, List<String> defaults) {
        List<ParameterSpec> options = new ArrayList<>();
        List<String> names = SketchFeed.names(maker, "option");
        for (int i = 0; i < names.size(); i++) {
            options.add(option(
                    maker.getParameters().get(i),
                    owner.resolve(maker).getParameterTypes().get(i),
                    SketchFeed.optionName(names.get(i)),
                    i < defaults.size() ? Optional.of(defaults.get(i)) : Optional.empty()));
        }
        return options;
    }

    private static ParameterSpec option(
            VariableElement parameter, TypeMirror type, String name, Optional<String> fallback) {
        ParameterSpec.Builder option = SketchAttributes.option(parameter, type, name);
        fallback.or(() -> Nullness.isNullable(parameter) ? Optional.of(DefaultValue.NONE) : Optional.empty())
                .ifPresent(text -> option.addAnnotation(SketchAttributes.annotation(Default.class, text)));
        return option.build();
    }

    /** A builder that can create an instance without options. */
    private Optional<MethodSpec> byBuilder() {
        return Lookup.withoutParameters(members.staticMethods()).stream()
                .filter(method ->
                        method.getReturnType().getKind() == TypeKind.DECLARED && builds(method.getReturnType()))
                .findFirst()
                .map(method -> create(
                                AnnotationSpec.builder(Create.class).addMember("builder", "$S", method.getSimpleName()))
                        .build());
    }

    private boolean builds(TypeMirror builder) {
        Members made = members.of(builder);
        return Lookup.withoutParameters(made.methods()).stream()
                .anyMatch(method -> Lookup.ENDS.contains(method.getSimpleName().toString())
                        && tools.isRawAssignable(made.returned(method), members.type()));
    }

    /** The method as the annotation states it; empty if the members do not exist. */
    private Optional<MethodSpec> stated(Attributes create) {
        AnnotationSpec.Builder role = AnnotationSpec.builder(Create.class);
        // The setters of a builder have the names of the parameters.
        boolean built = create.given("builder").isPresent();
        SketchAttributes.copy(
                create.mirror(), role, built ? List.of("builder", "in") : List.of("factory", "field", "in", "setters"));
        Members owner = create.type("in").map(members::of).orElse(members);
        List<ParameterSpec> options = new ArrayList<>();
        List<String> defaults = create.texts("defaults");
        Members setting = members;
        if (built) {
            Optional<Members> builder =
                    Lookup.builder(owner, create.text("builder")).map(method -> members.of(method.getReturnType()));
            if (builder.isEmpty()) {
                return Optional.empty();
            }
            setting = builder.get();
        } else if (create.given("field").isEmpty()) {
            Optional<ExecutableElement> maker = maker(create, owner);
            if (maker.isEmpty() || !isConfigurable(maker.get())) {
                return Optional.empty();
            }
            options.addAll(options(maker.get(), owner, defaults));
        }
        for (String setter : create.texts("setters")) {
            int at = options.size();
            Optional<TypeMirror> type = built
                    ? create.types("types").filter(types -> at < types.size()).map(types -> types.get(at))
                    : Optional.empty();
            List<ExecutableElement> found = Lookup.setters(setting, setter, type);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            options.add(option(
                    found.get(0).getParameters().get(0),
                    setting.resolve(found.get(0)).getParameterTypes().get(0),
                    Lookup.optionName(setter),
                    at < defaults.size() ? Optional.of(defaults.get(at)) : Optional.empty()));
        }
        return Optional.of(create(role).addParameters(options).build());
    }

    private Optional<ExecutableElement> maker(Attributes create, Members owner) {
        Optional<String> factory = create.given("factory");
        Optional<List<TypeMirror>> types = create.types("types");
        List<ExecutableElement> makers =
                factory.map(name -> Lookup.named(owner.staticMethods(), name)).orElseGet(members::constructors);
        return makers.stream()
                .filter(maker -> types.isEmpty() || owner.hasTypes(maker, types.get()))
                .findFirst();
    }
}
