package io.github.anometry.processor.internal.model;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.anometry.processor.internal.element.ProcessingTools;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The type of an option.
 *
 * @param kind the kind of value in configuration
 * @param name the Java type, not boxed
 * @param constants the constants of an enum; empty for other types
 */
public record ParameterType(ParameterKind kind, TypeName name, List<String> constants) {
    public static final String SUPPORTED =
            "int, long, float, double, boolean and their boxed forms, String, an enum, float[], double[],"
                    + " int[], long[], String[]";

    private static final Map<TypeName, ParameterKind> KINDS = Map.ofEntries(
            Map.entry(TypeName.INT, ParameterKind.INT),
            Map.entry(TypeName.LONG, ParameterKind.LONG),
            Map.entry(TypeName.FLOAT, ParameterKind.FLOAT),
            Map.entry(TypeName.DOUBLE, ParameterKind.DOUBLE),
            Map.entry(TypeName.BOOLEAN, ParameterKind.BOOLEAN),
            Map.entry(ClassName.get(String.class), ParameterKind.TEXT),
            Map.entry(ArrayTypeName.of(TypeName.FLOAT), ParameterKind.FLOATS),
            Map.entry(ArrayTypeName.of(TypeName.DOUBLE), ParameterKind.DOUBLES),
            Map.entry(ArrayTypeName.of(TypeName.INT), ParameterKind.INTS),
            Map.entry(ArrayTypeName.of(TypeName.LONG), ParameterKind.LONGS),
            Map.entry(ArrayTypeName.of(String.class), ParameterKind.TEXTS));

    public static Optional<ParameterType> of(TypeMirror mirror) {
        TypeName name = ProcessingTools.unboxed(mirror);
        ParameterKind kind = KINDS.get(name);
        if (kind != null) {
            return Optional.of(new ParameterType(kind, name, List.of()));
        }
        if (mirror.getKind() == TypeKind.DECLARED && MoreTypes.asElement(mirror).getKind() == ElementKind.ENUM) {
            return Optional.of(new ParameterType(ParameterKind.CHOICE, name, constantsOf(MoreTypes.asElement(mirror))));
        }
        return Optional.empty();
    }

    private static List<String> constantsOf(Element type) {
        return type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant -> constant.getSimpleName().toString())
                .toList();
    }

    /** The constants as in configuration. */
    public List<String> choices() {
        return constants.stream()
                .map(constant -> constant.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The type where a reference is needed. */
    public TypeName boxed() {
        return name.isPrimitive() ? name.box() : name;
    }
}
