package io.github.anometry.processor.internal.problem;

import com.google.auto.common.MoreTypes;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.CreateAnomalibMetrics;
import io.github.anometry.processor.internal.element.Attributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;

/**
 * Finds the source of one of several {@link CreateAnomalibMetric} on one element. Compilers place them in a container
 * annotation that is not in the source, so they can show a message only at the element. The trees of javac contain the written
 * annotations.
 */
final class RepeatedAnnotation {
    private final Place place;
    private final AnnotationMirror annotation;

    private RepeatedAnnotation(Place place, AnnotationMirror annotation) {
        this.place = place;
        this.annotation = annotation;
    }

    /** Shows the message at the annotation. Returns false if it is not a repeated one, or the compiler is not javac. */
    static boolean show(ProcessingEnvironment environment, Diagnostic.Kind kind, String message, Place place) {
        AnnotationMirror annotation = place.annotation();
        if (annotation == null || index(place.element(), annotation) < 0) {
            return false;
        }
        Trees trees;
        try {
            trees = Trees.instance(environment);
        } catch (IllegalArgumentException | LinkageError otherCompiler) {
            return false;
        }
        TreePath path = trees.getPath(place.element());
        Optional<Tree> tree =
                path == null ? Optional.empty() : new RepeatedAnnotation(place, annotation).find(path.getLeaf());
        tree.ifPresent(found -> trees.printMessage(kind, message, found, path.getCompilationUnit()));
        return tree.isPresent();
    }

    /** The index of the annotation in its container; negative if there is none. */
    private static int index(Element element, AnnotationMirror annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> MoreTypes.isTypeOf(CreateAnomalibMetrics.class, mirror.getAnnotationType()))
                .map(mirror -> Attributes.of(mirror).list("value").stream()
                        .map(AnnotationValue::getValue)
                        .toList()
                        .indexOf(annotation))
                .findFirst()
                .orElse(-1);
    }

    private Optional<Tree> find(Tree annotated) {
        List<? extends AnnotationTree> written = annotated instanceof ClassTree type
                ? type.getModifiers().getAnnotations()
                : annotated instanceof PackageTree ofPackage ? ofPackage.getAnnotations() : List.of();
        return written.stream()
                .filter(tree -> isOurs(tree.getAnnotationType().toString()))
                .skip(index(place.element(), annotation))
                .findFirst()
                .flatMap(tree -> find(annotation, tree));
    }

    /** Compares simple names, because the annotation may be written with or without its package. */
    private static boolean isOurs(String name) {
        return name.substring(name.lastIndexOf('.') + 1).equals(CreateAnomalibMetric.class.getSimpleName());
    }

    private Optional<Tree> find(AnnotationMirror mirror, AnnotationTree tree) {
        AnnotationValue wanted = place.value();
        if (wanted == null) {
            return Optional.of(tree);
        }
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            for (ExpressionTree argument : tree.getArguments()) {
                if (argument instanceof AssignmentTree assignment
                        && entry.getKey()
                                .getSimpleName()
                                .contentEquals(assignment.getVariable().toString())) {
                    Optional<Tree> found = find(wanted, entry.getValue(), assignment.getExpression());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Tree> find(AnnotationValue wanted, AnnotationValue value, Tree tree) {
        if (value == wanted) {
            return Optional.of(tree);
        }
        if (value.getValue() instanceof AnnotationMirror inner && tree instanceof AnnotationTree written) {
            return find(inner, written);
        }
        if (value.getValue() instanceof List<?> elements) {
            List<? extends Tree> written = tree instanceof NewArrayTree array ? array.getInitializers() : List.of(tree);
            for (int i = 0; i < Math.min(elements.size(), written.size()); i++) {
                Optional<Tree> found = find(wanted, (AnnotationValue) elements.get(i), written.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
