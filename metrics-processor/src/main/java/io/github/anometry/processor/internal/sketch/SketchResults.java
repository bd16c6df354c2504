package io.github.anometry.processor.internal.sketch;

import com.google.auto.common.MoreTypes;
import com.google.common.base.CaseFormat;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.github.anometry.api.annotation.Constant;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.Finish;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.declare.Role;
import io.github.anometry.processor.internal.element.Attributes;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.element.ProcessingTools;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Sketches the methods that read results: as the annotation states, else the most likely one. */
record SketchResults(Declaration declaration, Members members, ProcessingTools tools, SketchBlanks blanks) {
    /** The methods for a class that is fed batch by batch. */
    List<MethodSpec> read() {
        List<MethodSpec> methods = new ArrayList<>();
        Optional<DeclaredType> finished = declaration.nested(Role.FINISH).flatMap(finish -> finish(finish, methods));
        List<MethodSpec> stated = stated(finished.map(members::of).orElse(members));
        if (finished.isPresent() || !stated.isEmpty()) {
            methods.addAll(stated.isEmpty() ? of(members.of(finished.orElseThrow())) : stated);
            return methods;
        }
        return snapshot().orElseGet(() -> of(members));
    }

    /** The results of an object without stated results. */
    List<MethodSpec> of(Members subject) {
        return List.of(new Conventions(subject, tools)
                .result(subject)
                .map(method -> likely(method, subject))
                .orElseGet(blanks::result));
    }

    private MethodSpec likely(ExecutableElement method, Members subject) {
        MethodSpec.Builder spec = SketchAttributes.method(
                method.getSimpleName().toString(),
                TypeName.get(subject.returned(method)),
                AnnotationSpec.builder(Result.class).build());
        List<String> names = SketchFeed.names(method, "option");
        for (int i = 0; i < names.size(); i++) {
            ParameterSpec.Builder option = ParameterSpec.builder(
                    TypeName.get(subject.resolve(method).getParameterTypes().get(i)),
                    SketchFeed.optionName(names.get(i)));
            Conventions.quantile(method.getSimpleName().toString())
                    .ifPresent(middle -> option.addAnnotation(SketchAttributes.annotation(Default.class, middle)));
            spec.addParameter(option.build());
        }
        return spec.build();
    }

    /** The methods to read a result from a snapshot, if the instance itself has no meaningful result. */
    private Optional<List<MethodSpec>> snapshot() {
        Conventions conventions = new Conventions(members, tools);
        boolean meaningful = conventions
                .result(members)
                .filter(result -> conventions.isMeaningful(result, members))
                .isPresent();
        if (meaningful) {
            return Optional.empty();
        }
        return conventions.snapshot().flatMap(method -> {
            DeclaredType type = MoreTypes.asDeclared(members.returned(method));
            Members subject = members.of(type);
            return new Conventions(subject, tools)
                    .result(subject)
                    .map(result -> List.of(
                            SketchAttributes.method(
                                            method.getSimpleName().toString(),
                                            TypeName.get(type),
                                            AnnotationSpec.builder(Finish.class).build())
                                    .build(),
                            likely(result, subject)));
        });
    }

    /** The type of the object with the results. Adds the method that returns it. */
    private Optional<DeclaredType> finish(Attributes finish, List<MethodSpec> methods) {
        AnnotationSpec.Builder role = AnnotationSpec.builder(Finish.class);
        Optional<DeclaredType> type = finish.type("value");
        if (type.isPresent()) {
            SketchAttributes.copy(finish.mirror(), role, List.of("method"));
            methods.add(SketchAttributes.method("finish", TypeName.get(type.get()), role.build())
                    .addParameter(TypeName.get(members.type()), "instance")
                    .build());
            return type;
        }
        Optional<ExecutableElement> method = SketchAttributes.methods(members.methods(), members, finish).stream()
                .filter(found -> found.getParameters().isEmpty()
                        && members.returned(found).getKind() == TypeKind.DECLARED)
                .findFirst();
        method.ifPresent(found -> methods.add(SketchAttributes.method(
                        found.getSimpleName().toString(), TypeName.get(members.returned(found)), role.build())
                .build()));
        return method.map(found -> MoreTypes.asDeclared(members.returned(found)));
    }

    /** The results that the annotation names and that exist. */
    List<MethodSpec> stated(Members subject) {
        List<MethodSpec> methods = new ArrayList<>();
        declaration.list(Role.RESULT.attribute()).forEach(value -> {
            Attributes result = Attributes.of((AnnotationMirror) value.getValue());
            (result.given("field").isPresent() ? field(subject, result) : method(subject, result))
                    .ifPresent(methods::add);
        });
        return methods;
    }

    /** Whether a type can be a result: any but void, or a number or an array of numbers if there are several results. */
    private boolean isUsable(TypeMirror type) {
        return declaration.list(Role.RESULT.attribute()).size() > 1
                ? tools.isNumber(type) || tools.isOptionalNumber(type) || ProcessingTools.isNumberArray(type)
                : type.getKind() != TypeKind.VOID;
    }

    private Optional<MethodSpec> field(Members subject, Attributes result) {
        AnnotationSpec.Builder role = AnnotationSpec.builder(Result.class);
        SketchAttributes.copy(result.mirror(), role, List.of("name", "field"));
        Optional<VariableElement> field =
                subject.field(result.text("field"), false).filter(found -> isUsable(subject.resolve(found)));
        return field.map(found -> SketchAttributes.method(
                        name(result, "field"), TypeName.get(subject.resolve(found)), role.build())
                .build());
    }

    private Optional<MethodSpec> method(Members subject, Attributes result) {
        List<String> arguments = result.texts("arguments");
        Optional<ExecutableElement> method = SketchAttributes.methods(subject.methods(), subject, result).stream()
                .filter(found -> found.getParameters().size() == arguments.size() && isUsable(subject.returned(found)))
                .findFirst();
        return method.map(found -> {
            boolean renamed = result.given("name").isPresent();
            AnnotationSpec.Builder role = AnnotationSpec.builder(Result.class);
            SketchAttributes.copy(result.mirror(), role, renamed ? List.of("name", "method") : List.of());
            MethodSpec.Builder spec = SketchAttributes.method(
                    name(result, "method"), TypeName.get(subject.returned(found)), role.build());
            List<String> names = SketchFeed.names(found, "option");
            for (int i = 0; i < names.size(); i++) {
                spec.addParameter(SketchAttributes.option(
                                found.getParameters().get(i),
                                subject.resolve(found).getParameterTypes().get(i),
                                names.get(i))
                        .addAnnotation(SketchAttributes.annotation(Constant.class, arguments.get(i)))
                        .build());
            }
            return spec.build();
        });
    }

    /** The name of the method: that of the result, because several results may be read from the same member. */
    private static String name(Attributes result, String member) {
        return result.given("name")
                .map(name -> CaseFormat.LOWER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name.replaceAll("\\W", "_")))
                .filter(SourceVersion::isName)
                .orElseGet(() -> result.text(member));
    }
}
