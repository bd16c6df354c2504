package io.github.anometry.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.TypeName;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What a class must be for a wrapper to make and to use it. */
final class ClassRules {
    private final ProcessingTools tools;
    private final Reporter reporter;

    ClassRules(ProcessingTools tools, Reporter reporter) {
        this.tools = tools;
        this.reporter = reporter;
    }

    /**
     * Reports why the wrapper could not make an instance of the annotated class; false if there is no point in reading on.
     */
    boolean requireConstructible(Declaration declaration) {
        TypeElement type = declaration.type();
        String name = declaration.simpleName();
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
            reporter.report(declaration.place(), Problem.NOT_A_CLASS, name, kindText(type.getKind()));
            return false;
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            reporter.report(declaration.place(), Problem.ABSTRACT_CLASS, name);
        }
        if (type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC)) {
            reporter.report(
                    declaration.place(),
                    Problem.INNER_CLASS,
                    name,
                    Objects.requireNonNull(type.getEnclosingElement()).getSimpleName());
        }
        Optional<Element> hidden = privateClassAround(type);
        hidden.ifPresent(it -> reporter.report(declaration.place(), Problem.PRIVATE_CLASS, it.getSimpleName(), name));
        return hidden.isEmpty();
    }

    private static String kindText(ElementKind kind) {
        return switch (kind) {
            case INTERFACE -> "an interface";
            case ENUM -> "an enum";
            case ANNOTATION_TYPE -> "an annotation type";
            default -> "no class";
        };
    }

    static String typeParameters(Parameterizable generic) {
        return generic.getTypeParameters().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** What the class computes, if it says so; if not, that is reported. */
    Optional<TypeName> result(Declaration declaration, Sight sight) {
        Optional<DeclaredType> metric = supertype(declaration.type().asType(), Metric.class);
        if (metric.isEmpty()) {
            reporter.report(declaration.place(), Problem.NOT_A_METRIC, declaration.simpleName());
            return Optional.empty();
        }
        List<? extends TypeMirror> arguments = metric.get().getTypeArguments();
        if (arguments.isEmpty()) {
            reporter.report(declaration.place(), Problem.RAW_METRIC, declaration.simpleName());
            return Optional.empty();
        }
        TypeMirror result = arguments.get(0);
        requireVisible(declaration.place(), declaration, result, "as what it computes");
        TypeName name = TypeName.get(result);
        return Optional.of(isNullable(declaration, result) ? sight.orNull(name) : name);
    }

    /** Kotlin's {@code Metric<Double?>} says so in Java only where it computes. */
    private boolean isNullable(Declaration declaration, TypeMirror result) {
        return Nullness.isNullable(result)
                || ElementFilter.methodsIn(tools.elements().getAllMembers(declaration.type())).stream()
                        .filter(method -> method.getSimpleName().contentEquals("compute")
                                && method.getParameters().isEmpty())
                        .anyMatch(Nullness::isNullable);
    }

    /** Whether the class merges; reports it if it would merge with another class. */
    boolean isMergeable(Declaration declaration) {
        Optional<DeclaredType> mergeable = supertype(declaration.type().asType(), Mergeable.class);
        if (mergeable.isPresent()) {
            List<? extends TypeMirror> with = mergeable.get().getTypeArguments();
            // By name: compilers differ in whether a type variable is the same in a type and in its supertype.
            if (with.isEmpty()
                    || !TypeName.get(with.get(0))
                            .equals(TypeName.get(declaration.type().asType()))) {
                reporter.report(
                        declaration.place(),
                        Problem.MERGES_WITH_ANOTHER,
                        declaration.simpleName(),
                        typeText(mergeable.get()),
                        declaration.simpleName());
            }
        }
        return mergeable.isPresent();
    }

    /** Reports a third-party class that the wrapper could not name or make. */
    boolean requireUsable(Declaration declaration) {
        TypeElement type = declaration.type();
        Place place = declaration.place("value");
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            reporter.report(place, Problem.THIRD_PARTY_NOT_A_CLASS, declaration.simpleName(), kindText(type.getKind()));
        } else if (type.getNestingKind().isNested()
                && type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.STATIC)) {
            reporter.report(
                    place,
                    Problem.THIRD_PARTY_INNER_CLASS,
                    declaration.simpleName(),
                    Objects.requireNonNull(type.getEnclosingElement()).getSimpleName());
        } else {
            Optional<Element> hidden = hiddenClassAround(type, declaration.packageName());
            hidden.ifPresent(it -> reporter.report(
                    place, Problem.CLASS_NOT_VISIBLE, it.getSimpleName(), visibility(it), declaration.packageName()));
        }
        return !reporter.failed();
    }

    private static String visibility(Element hidden) {
        return hidden.getModifiers().contains(Modifier.PRIVATE) ? "private" : "not public";
    }

    /** Reports what finishes and gives no object that the wrapper can name; one that gives nothing is fine. */
    boolean requireReadable(Place place, Declaration declaration, CallModel call) {
        TypeKind kind = call.type().getKind();
        if (kind != TypeKind.VOID && kind != TypeKind.DECLARED) {
            reporter.report(place, Problem.SPEC_FINISH_TYPE, call.member(), typeText(call.type()));
        } else if (kind == TypeKind.DECLARED) {
            requireVisible(place, declaration, call.type(), "as what its results are read from");
        }
        return !reporter.failed();
    }

    /** Reports a type that the wrapper cannot name from its package. */
    void requireVisible(Place place, Declaration declaration, TypeMirror type, String role) {
        if (type instanceof ArrayType array) {
            requireVisible(place, declaration, array.getComponentType(), role);
            return;
        }
        if (!(type instanceof DeclaredType declared)) {
            return;
        }
        hiddenClassAround(declared.asElement(), declaration.packageName())
                .ifPresent(hidden -> reporter.report(
                        place,
                        Problem.PRIVATE_TYPE,
                        hidden.getSimpleName(),
                        visibility(hidden),
                        declaration.simpleName(),
                        role));
        for (TypeMirror argument : declared.getTypeArguments()) {
            requireVisible(place, declaration, argument, role);
        }
    }

    /** The class itself, or one around it, that a class of the package cannot name. */
    static Optional<Element> hiddenClassAround(Element type, String fromPackage) {
        boolean samePackage = MoreElements.getPackage(type).getQualifiedName().contentEquals(fromPackage);
        Element at = type;
        while (at != null && at.getKind() != ElementKind.PACKAGE) {
            boolean hidden = at.getModifiers().contains(Modifier.PRIVATE)
                    || (!samePackage && !at.getModifiers().contains(Modifier.PUBLIC));
            if (hidden) {
                return Optional.of(at);
            }
            at = at.getEnclosingElement();
        }
        return Optional.empty();
    }

    /** The class itself if it is private, else the class around it that is. */
    private static Optional<Element> privateClassAround(Element type) {
        Element at = type;
        while (at != null && at.getKind() != ElementKind.PACKAGE) {
            if (at.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of(at);
            }
            at = at.getEnclosingElement();
        }
        return Optional.empty();
    }

    private Optional<DeclaredType> supertype(TypeMirror type, Class<?> wanted) {
        for (TypeMirror above : tools.types().directSupertypes(type)) {
            Optional<DeclaredType> found = MoreTypes.isTypeOf(wanted, above)
                    ? Optional.of(MoreTypes.asDeclared(above))
                    : supertype(above, wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A type in a sentence: {@code an int}, {@code a List<String>}. */
    static String typeWithArticle(TypeMirror type) {
        return withArticle(typeText(type));
    }

    /** A name of one capital letter, as type variables have, is spoken as the letter: {@code an N[]}. */
    static String withArticle(String noun) {
        boolean letter = noun.matches("[A-Z](\\W.*)?");
        return ((letter ? "AEFHILMNORSX" : "aeioAEIO").indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** A type as its author would write it. */
    static String typeText(TypeMirror type) {
        return Names.unqualified(TypeName.get(type).toString());
    }
}
