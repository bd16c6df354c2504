package io.github.anometry.processor.internal.element;

import com.palantir.javapoet.TypeName;
import java.util.stream.Collectors;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.type.TypeMirror;

/** Types as they are written in source code. */
public final class TypeText {
    private TypeText() {}

    /** A type without packages. */
    public static String of(TypeMirror type) {
        return unqualified(TypeName.get(type).toString());
    }

    /** A type with an indefinite article: {@code an int}, {@code a List<String>}. */
    public static String withArticle(TypeMirror type) {
        return withArticle(of(type));
    }

    /** A noun with an indefinite article. A type variable is pronounced as a letter: {@code an N[]}. */
    public static String withArticle(String noun) {
        boolean letter = noun.matches("[A-Z](\\W.*)?");
        return ((letter ? "AEFHILMNORSX" : "aeioAEIO").indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** The type parameters of a class: {@code K, V}. */
    public static String parameters(Parameterizable generic) {
        return generic.getTypeParameters().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** Removes packages from a type: {@code java.util.List<java.lang.String>} becomes {@code List<String>}. */
    public static String unqualified(String type) {
        return type.replaceAll("\\b[a-z][A-Za-z0-9_]*\\.", "");
    }
}
