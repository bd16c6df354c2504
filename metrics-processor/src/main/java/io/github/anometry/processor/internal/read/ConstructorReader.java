package io.github.anometry.processor.internal.read;

import com.google.auto.common.MoreElements;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.element.DocComment;
import io.github.anometry.processor.internal.element.DocText;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.element.Signatures;
import io.github.anometry.processor.internal.model.ParameterModel;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the constructor of a metric class, whose parameters become the options of the adapter's builder. */
public final class ConstructorReader {
    private final ProcessingTools tools;
    private final Reporter reporter;

    public ConstructorReader(ProcessingTools tools, Reporter reporter) {
        this.tools = tools;
        this.reporter = reporter;
    }

    /**
     * The constructor's signature.
     *
     * @param parameters its parameters
     * @param thrown its checked exceptions
     */
    public record Signature(List<ParameterModel> parameters, List<? extends TypeMirror> thrown) {
        static final Signature NONE = new Signature(List.of(), List.of());
    }

    public Signature read(Declaration declaration) {
        List<ExecutableElement> all =
                ElementFilter.constructorsIn(declaration.type().getEnclosedElements());
        List<ExecutableElement> annotated = all.stream()
                .filter(constructor -> MoreElements.isAnnotationPresent(constructor, Create.class))
                .toList();
        annotated.forEach(constructor -> requireUsable(declaration, constructor));
        List<ExecutableElement> constructors = annotated.isEmpty() ? written(declaration, all) : annotated;
        if (constructors.isEmpty()) {
            reporter.report(declaration.place(), Problem.PRIVATE_CONSTRUCTOR, declaration.simpleName());
            return Signature.NONE;
        }
        if (constructors.size() > 1) {
            reporter.report(
                    declaration.place(),
                    Problem.SEVERAL_CONSTRUCTORS,
                    declaration.simpleName(),
                    constructors.size(),
                    Signatures.list(constructors));
            return Signature.NONE;
        }
        ExecutableElement constructor = constructors.get(0);
        ParameterReader reader = new ParameterReader(declaration, tools, reporter);
        List<ParameterModel> parameters = new ArrayList<>();
        for (VariableElement parameter : constructor.getParameters()) {
            String name = parameter.getSimpleName().toString();
            reader.read(new ParameterReader.Source(
                            name,
                            parameter,
                            parameter.asType(),
                            Place.of(parameter),
                            "the constructor of " + declaration.simpleName(),
                            doc(declaration, constructor, name),
                            Optional.empty()))
                    .ifPresent(parameters::add);
        }
        return new Signature(parameters, tools.checkedExceptions(constructor.getThrownTypes()));
    }

    /** The constructors in the source that are not private. */
    private static List<ExecutableElement> written(Declaration declaration, List<ExecutableElement> all) {
        List<ExecutableElement> visible = all.stream()
                .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
                .toList();
        List<ExecutableElement> withParameters = visible.stream()
                .filter(constructor -> !constructor.getParameters().isEmpty())
                .toList();
        // If all parameters have defaults, Kotlin adds a constructor without any.
        return isKotlin(declaration) && withParameters.size() == 1 ? withParameters : visible;
    }

    private void requireUsable(Declaration declaration, ExecutableElement constructor) {
        AnnotationMirror create =
                MoreElements.getAnnotationMirror(constructor, Create.class).get();
        create.getElementValues()
                .forEach((attribute, value) -> reporter.report(
                        new Place(constructor, create, value),
                        Problem.THIRD_PARTY_ATTRIBUTE,
                        attribute.getSimpleName(),
                        declaration.simpleName()));
        if (constructor.getModifiers().contains(Modifier.PRIVATE)) {
            reporter.report(Place.of(constructor), Problem.HIDDEN_CONSTRUCTOR, Signatures.of(constructor));
        }
    }

    private static boolean isKotlin(Declaration declaration) {
        return declaration.type().getAnnotationMirrors().stream()
                .map(annotation ->
                        MoreElements.asType(annotation.getAnnotationType().asElement()))
                .anyMatch(type -> type.getQualifiedName().contentEquals("kotlin.Metadata"));
    }

    /** The documentation of a parameter, from the constructor or, as for a record, from the class. */
    private DocText doc(Declaration declaration, ExecutableElement constructor, String parameter) {
        DocText own = DocComment.of(constructor, tools.elements()).parameter(parameter);
        return own.isEmpty()
                ? DocComment.of(declaration.type(), tools.elements()).parameter(parameter)
                : own;
    }
}
