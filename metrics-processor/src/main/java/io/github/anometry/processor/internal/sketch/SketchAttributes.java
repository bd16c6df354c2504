package io.github.anometry.processor.internal.sketch;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.github.anometry.processor.internal.element.Attributes;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.element.Nullness;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Transfers attributes of an annotation to the sketch of a spec. */
final class SketchAttributes {
    private SketchAttributes() {}

    /** Copies the attributes that are written. */
    static void copy(AnnotationMirror from, AnnotationSpec.Builder to, List<String> attributes) {
        AnnotationSpec written = AnnotationSpec.get(from);
        for (String attribute : attributes) {
            Optional.ofNullable(written.members().get(attribute))
                    .ifPresent(values -> values.forEach(value -> to.addMember(attribute, value)));
        }
    }

    /** The methods with the name and types in an annotation. */
    static List<ExecutableElement> methods(List<ExecutableElement> all, Members owner, Attributes annotation) {
        boolean hasTypes = annotation.mirror().getAnnotationType().asElement().getEnclosedElements().stream()
                .anyMatch(attribute -> attribute.getSimpleName().contentEquals("types"));
        Optional<List<TypeMirror>> types = hasTypes ? annotation.types("types") : Optional.empty();
        return all.stream()
                .filter(method -> method.getSimpleName().contentEquals(annotation.text("method")))
                .filter(method -> types.isEmpty() || owner.hasTypes(method, types.get()))
                .toList();
    }

    /** An annotation with a string as its value. */
    static AnnotationSpec annotation(Class<? extends Annotation> type, String value) {
        return AnnotationSpec.builder(type).addMember("value", "$S", value).build();
    }

    /** A method of the spec. */
    static MethodSpec.Builder method(String name, TypeName result, AnnotationSpec role) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addAnnotation(role)
                .returns(result);
    }

    /** A parameter for an option, which is nullable if the original is. */
    static ParameterSpec.Builder option(VariableElement parameter, TypeMirror type, String name) {
        TypeName plain = TypeName.get(type).withoutAnnotations();
        Optional<AnnotationSpec> onType = nullable(parameter.asType().getAnnotationMirrors());
        ParameterSpec.Builder option = ParameterSpec.builder(
                onType.map(annotation -> plain.annotated(annotation)).orElse(plain), name);
        if (onType.isEmpty()) {
            nullable(parameter.getAnnotationMirrors()).ifPresent(option::addAnnotation);
        }
        return option;
    }

    private static Optional<AnnotationSpec> nullable(List<? extends AnnotationMirror> annotations) {
        return annotations.stream()
                .filter(Nullness::isNullable)
                .findFirst()
                .map(annotation -> AnnotationSpec.get(annotation));
    }
}
