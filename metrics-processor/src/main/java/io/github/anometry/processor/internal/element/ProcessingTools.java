package io.github.anometry.processor.internal.element;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The compiler's utilities for types and elements, and common questions about types. */
public record ProcessingTools(Types types, Elements elements) {

    public static ProcessingTools of(ProcessingEnvironment environment) {
        return new ProcessingTools(environment.getTypeUtils(), environment.getElementUtils());
    }

    public List<? extends TypeMirror> checkedExceptions(List<? extends TypeMirror> thrown) {
        return thrown.stream()
                .map(this::bound)
                .filter(type -> !isA(type, RuntimeException.class) && !isA(type, Error.class))
                .toList();
    }

    /** The bound of a type variable, which may stand for any exception within that. */
    private TypeMirror bound(TypeMirror thrown) {
        return thrown.getKind() == TypeKind.TYPEVAR ? types.erasure(thrown) : thrown;
    }

    private boolean isA(TypeMirror type, Class<?> wanted) {
        return types.isSubtype(
                type, elements.getTypeElement(wanted.getCanonicalName()).asType());
    }

    /** The exceptions without subclasses of others, for a throws clause. */
    public List<TypeName> widest(List<? extends TypeMirror> thrown) {
        List<TypeMirror> widest = new ArrayList<>();
        for (TypeMirror type : thrown) {
            if (widest.stream().noneMatch(wider -> types.isSubtype(type, wider))) {
                widest.removeIf(narrower -> types.isSubtype(narrower, type));
                widest.add(type);
            }
        }
        return widest.stream()
                .map(TypeName::get)
                .sorted(Comparator.comparing(TypeName::toString))
                .toList();
    }

    /** A type as a type argument: boxed if it is primitive, and with wildcards if it is raw. */
    public TypeName reference(TypeMirror type) {
        if (type.getKind() == TypeKind.DECLARED) {
            DeclaredType declared = MoreTypes.asDeclared(type);
            TypeElement element = MoreTypes.asTypeElement(type);
            if (declared.getTypeArguments().isEmpty()
                    && !element.getTypeParameters().isEmpty()) {
                List<WildcardTypeName> any = Collections.nCopies(
                        element.getTypeParameters().size(), WildcardTypeName.subtypeOf(Object.class));
                return ParameterizedTypeName.get(ClassName.get(element), any.toArray(TypeName[]::new));
            }
        }
        TypeName name = TypeName.get(type).withoutAnnotations();
        return name.isPrimitive() ? name.box() : name;
    }

    /** The return type of a method for use outside of it, where its own type variables are undefined. */
    public TypeMirror returned(ExecutableElement method, TypeMirror type) {
        return method.getTypeParameters().isEmpty() ? type : types.erasure(type);
    }

    /** A type with the bounds of its wildcards in their place. A value that is read from it has one of these types. */
    DeclaredType bounded(DeclaredType type) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.stream().noneMatch(argument -> argument.getKind() == TypeKind.WILDCARD)) {
            return type;
        }
        TypeElement element = MoreTypes.asTypeElement(type);
        TypeMirror[] bounds = new TypeMirror[arguments.size()];
        for (int i = 0; i < bounds.length; i++) {
            TypeMirror upper = arguments.get(i).getKind() == TypeKind.WILDCARD
                    ? MoreTypes.asWildcard(arguments.get(i)).getExtendsBound()
                    : arguments.get(i);
            // The bound of a variable may refer to the variable itself.
            bounds[i] = upper != null
                    ? upper
                    : types.erasure(element.getTypeParameters().get(i).asType());
        }
        return types.getDeclaredType(element, bounds);
    }

    /** Whether the erasure of a type is assignable to that of another. */
    public boolean isRawAssignable(TypeMirror from, TypeMirror to) {
        return types.isAssignable(types.erasure(from), types.erasure(to));
    }

    public boolean isRawSame(TypeMirror one, TypeMirror other) {
        return types.isSameType(types.erasure(one), types.erasure(other));
    }

    /** The type without annotations, and primitive if it is boxed. */
    public static TypeName unboxed(TypeMirror type) {
        TypeName name = TypeName.get(type).withoutAnnotations();
        return name.isBoxedPrimitive() ? name.unbox() : name;
    }

    /** A class without its type arguments, for access to static members. */
    public ClassName rawName(DeclaredType type) {
        return ClassName.get(MoreTypes.asTypeElement(type));
    }

    /** Whether the type is a primitive or boxed number. */
    public boolean isNumber(TypeMirror type) {
        TypeName primitive = unboxed(type);
        return primitive.isPrimitive() && !primitive.equals(TypeName.BOOLEAN) && !primitive.equals(TypeName.CHAR);
    }

    /** Whether the type is an optional number. */
    public boolean isOptionalNumber(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return false;
        }
        if (MoreTypes.isTypeOf(OptionalDouble.class, type)
                || MoreTypes.isTypeOf(OptionalInt.class, type)
                || MoreTypes.isTypeOf(OptionalLong.class, type)) {
            return true;
        }
        List<? extends TypeMirror> arguments = MoreTypes.asDeclared(type).getTypeArguments();
        return MoreTypes.isTypeOf(Optional.class, type) && arguments.size() == 1 && isA(arguments.get(0), Number.class);
    }

    /** Whether the type is an array of numbers that {@code Tensor.of} accepts. */
    public static boolean isNumberArray(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY
                && switch (MoreTypes.asArray(type).getComponentType().getKind()) {
                    case FLOAT, DOUBLE, INT, LONG -> true;
                    default -> false;
                };
    }
}
