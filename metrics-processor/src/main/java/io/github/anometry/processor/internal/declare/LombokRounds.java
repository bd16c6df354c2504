package io.github.anometry.processor.internal.declare;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds out which adapters have to wait for Lombok. Lombok adds members to existing classes, and a processor that runs before
 * it sees them only in the next round, and those of {@code @Delegate} one round later. Lombok forces these rounds for each
 * source that it sees.
 */
public final class LombokRounds {
    public static final String PROCESSOR = "lombok.launch.AnnotationProcessorHider$AnnotationProcessor";

    private static final Set<String> DELEGATE = Set.of("lombok.experimental.Delegate", "lombok.Delegate");

    /** Marks members that Lombok has added. */
    private static final String GENERATED = "lombok.Generated";

    /** Annotations that add no members. */
    private static final Set<String> WITHIN_METHODS = Set.of(GENERATED, "lombok.NonNull", "lombok.SneakyThrows");

    private final boolean present;

    /** The first round of each top-level class, by name. */
    private final Map<String, Integer> sources = new HashMap<>();

    private int round;

    private LombokRounds(boolean present) {
        this.present = present;
    }

    /** Eclipse's compiler runs Lombok as an agent, not as a processor. */
    public static LombokRounds of(ProcessingEnvironment environment) {
        return new LombokRounds(!environment.getClass().getName().startsWith("org.eclipse.jdt.") && isBeside());
    }

    /** Whether Lombok is on the processor path: a compiler loads all processors with one class loader. */
    private static boolean isBeside() {
        try {
            Class.forName(PROCESSOR, false, LombokRounds.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    public void next(Set<? extends Element> roots) {
        round++;
        for (TypeElement type : ElementFilter.typesIn(roots)) {
            sources.putIfAbsent(type.getQualifiedName().toString(), round);
        }
    }

    /** The first class that the adapter depends on and Lombok has not completed. */
    public Optional<Unfinished> unfinished(Declaration declaration) {
        if (!present) {
            return Optional.empty();
        }
        Set<TypeElement> reached = new LinkedHashSet<>();
        reach(declaration.type(), reached);
        if (MoreElements.isType(declaration.element())) {
            reach(MoreElements.asType(declaration.element()), reached);
        }
        reach(declaration.annotation(), reached);
        return reached.stream().flatMap(this::unfinished).findFirst();
    }

    private Stream<Unfinished> unfinished(TypeElement type) {
        int age = round - firstRound(type);
        Stream<Element> annotated = Stream.concat(
                Stream.of(type), type.getEnclosedElements().stream().filter(member -> !MoreElements.isType(member)));
        boolean touched = age > 0 || hasAdditions(type);
        return annotated
                .flatMap(element -> element.getAnnotationMirrors().stream())
                .map(LombokRounds::name)
                .filter(name -> name.startsWith("lombok.") && !WITHIN_METHODS.contains(name))
                .filter(name -> !touched || (DELEGATE.contains(name) && age < 2))
                .map(name -> new Unfinished(type.getSimpleName().toString(), name));
    }

    private static boolean hasAdditions(TypeElement type) {
        return type.getEnclosedElements().stream()
                .flatMap(member -> member.getAnnotationMirrors().stream())
                .anyMatch(annotation -> name(annotation).equals(GENERATED));
    }

    private static String name(AnnotationMirror annotation) {
        return MoreElements.asType(annotation.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    private int firstRound(TypeElement type) {
        return sources.getOrDefault(topLevel(type), 0);
    }

    private boolean isSource(TypeElement type) {
        return sources.containsKey(topLevel(type));
    }

    private static String topLevel(TypeElement type) {
        return outer(type)
                .map(LombokRounds::topLevel)
                .orElseGet(() -> type.getQualifiedName().toString());
    }

    private static Optional<TypeElement> outer(TypeElement type) {
        return Optional.ofNullable(type.getEnclosingElement())
                .filter(MoreElements::isType)
                .map(MoreElements::asType);
    }

    /** Collects the sources that the adapter may depend on. Class files are complete. */
    private void reach(TypeElement type, Set<TypeElement> reached) {
        if (!isSource(type) || !reached.add(type)) {
            return;
        }
        reach(type.getSuperclass(), reached);
        type.getInterfaces().forEach(above -> reach(above, reached));
        outer(type).ifPresent(outer -> reach(outer, reached));
        for (Element member : type.getEnclosedElements()) {
            if (MoreElements.isType(member)) {
                reach(MoreElements.asType(member), reached);
            } else if (member instanceof ExecutableElement method) {
                reach(method.getReturnType(), reached);
                method.getParameters().stream()
                        .map(VariableElement::asType)
                        .forEach(parameter -> reach(parameter, reached));
            }
        }
    }

    private void reach(TypeMirror type, Set<TypeElement> reached) {
        if (type.getKind() == TypeKind.DECLARED) {
            reach(MoreTypes.asTypeElement(type), reached);
        }
    }

    private void reach(AnnotationMirror annotation, Set<TypeElement> reached) {
        annotation.getElementValues().values().forEach(value -> reachValue(value.getValue(), reached));
    }

    private void reachValue(Object value, Set<TypeElement> reached) {
        if (value instanceof TypeMirror type) {
            reach(type, reached);
        } else if (value instanceof AnnotationMirror inner) {
            reach(inner, reached);
        } else if (value instanceof List<?> several) {
            several.forEach(element -> reachValue(((AnnotationValue) element).getValue(), reached));
        }
    }

    /**
     * A class to which Lombok has yet to add members.
     *
     * @param type its simple name
     * @param annotation the name of the annotation that requests them
     */
    public record Unfinished(String type, String annotation) {}
}
