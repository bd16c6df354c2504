package io.github.anometry.processor.internal.element;

import com.palantir.javapoet.TypeName;
import java.util.stream.Collectors;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.type.TypeMirror;

/** Types as people write them. */
public final class TypeText {
    private TypeText() {}

    /** A type as its author would write it. */
    public static String of(TypeMirror type) {
        return unqualified(TypeName.get(type).toString());
    }

    /** A type in a sentence: {@code an int}, {@code a List<String>}. */
    public static String withArticle(TypeMirror type) {
        return withArticle(of(type));
    }

    /** A name of one capital letter, as type variables have, is spoken as the letter: {@code an N[]}. */
    public static String withArticle(String noun) {
        boolean letter = noun.matches("[A-Z](\\W.*)?");
        return ((letter ? "AEFHILMNORSX" : "aeioAEIO").indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** The type parameters of a class: {@code K, V}. */
    public static String parameters(Parameterizable generic) {
        return generic.getTypeParameters().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** A type without packages: {@code java.util.List<java.lang.String>} as {@code List<String>}. */
    public static String unqualified(String type) {
        return type.replaceAll("\\b[a-z][A-Za-z0-9_]*\\.", "");
    }
}
