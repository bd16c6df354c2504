package io.github.anometry.processor;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreElements;
import com.palantir.javapoet.CodeBlock;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.internal.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads the one constructor of a metric class: its parameters become the settings of the wrapper. */
final class ConstructorReader {
    /** Methods that a builder has already, or inherits as final. */
    private static final Set<String> RESERVED = Set.of("fields", "prefix", "strict", "build", "equals", "wait");

    private final ProcessingTools tools;
    private final Reporter reporter;
    private final ClassRules rules;

    ConstructorReader(ProcessingTools tools, Reporter reporter) {
        this.tools = tools;
        this.reporter = reporter;
        this.rules = new ClassRules(tools.types(), reporter);
    }

    List<ParameterModel> read(Declaration declaration) {
        List<ExecutableElement> constructors =
                ElementFilter.constructorsIn(declaration.type().getEnclosedElements()).stream()
                        .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
                        .toList();
        if (constructors.isEmpty()) {
            reporter.report(declaration.place(), Problem.PRIVATE_CONSTRUCTOR, declaration.simpleName());
            return List.of();
        }
        if (constructors.size() > 1) {
            reporter.report(
                    declaration.place(),
                    Problem.SEVERAL_CONSTRUCTORS,
                    declaration.simpleName(),
                    constructors.size(),
                    Signatures.list(constructors, declaration.simpleName()));
            return List.of();
        }
        return readParameters(declaration, constructors.get(0));
    }

    private List<ParameterModel> readParameters(Declaration declaration, ExecutableElement constructor) {
        String owner = declaration.simpleName();
        if (!constructor.getTypeParameters().isEmpty()) {
            reporter.report(
                    Place.of(constructor), Problem.GENERIC_CONSTRUCTOR, owner, ClassRules.typeParameters(constructor));
            return List.of();
        }
        tools.checkedExceptions(constructor.getThrownTypes())
                .forEach(thrown -> reporter.report(
                        Place.of(constructor), Problem.CONSTRUCTOR_THROWS, owner, ClassRules.typeText(thrown)));
        List<ParameterModel> parameters = new ArrayList<>();
        for (VariableElement parameter : constructor.getParameters()) {
            readParameter(declaration, constructor, parameter).ifPresent(parameters::add);
        }
        requireDistinct(constructor, owner);
        return parameters;
    }

    private Optional<ParameterModel> readParameter(
            Declaration declaration, ExecutableElement constructor, VariableElement parameter) {
        String name = parameter.getSimpleName().toString();
        String owner = declaration.simpleName();
        if (RESERVED.contains(name)) {
            reporter.report(Place.of(parameter), Problem.RESERVED_PARAMETER, name, owner, name);
        }
        Optional<ParameterType> type = ParameterType.of(parameter.asType());
        if (type.isEmpty()) {
            reporter.report(
                    Place.of(parameter),
                    Problem.PARAMETER_TYPE,
                    name,
                    owner,
                    ClassRules.typeText(parameter.asType()),
                    ParameterType.SUPPORTED);
            return Optional.empty();
        }
        rules.requireVisible(
                Place.of(parameter), declaration, parameter.asType(), "as the type of its parameter '" + name + "'");
        boolean nullable = Nullness.isNullable(parameter);
        return Optional.of(new ParameterModel(
                name,
                Spelling.snakeCase(name),
                type.get(),
                nullable,
                readDefault(owner, parameter, type.get(), nullable),
                doc(declaration, constructor, name)));
    }

    private Optional<DefaultValue> readDefault(
            String owner, VariableElement parameter, ParameterType type, boolean nullable) {
        com.google.common.base.Optional<AnnotationMirror> annotation =
                MoreElements.getAnnotationMirror(parameter, Default.class);
        String name = parameter.getSimpleName().toString();
        if (!annotation.isPresent()) {
            if (nullable) {
                reporter.report(Place.of(parameter), Problem.NULLABLE_WITHOUT_DEFAULT, name, owner);
            }
            return Optional.empty();
        }
        AnnotationValue value = AnnotationMirrors.getAnnotationValue(annotation.get(), "value");
        String text = value.getValue().toString();
        boolean none = text.strip().equalsIgnoreCase(DefaultValue.NONE);
        if (none && nullable) {
            return Optional.of(new DefaultValue(DefaultValue.NONE, CodeBlock.of("null")));
        }
        Optional<DefaultValue> parsed = DefaultParser.parse(text, type);
        if (parsed.isEmpty()) {
            Place place = new Place(parameter, annotation.get(), value);
            if (none) {
                String boxed = Names.unqualified(type.boxed().toString());
                reporter.report(
                        place,
                        Problem.NONE_NEEDS_NULLABLE,
                        name,
                        owner,
                        type.kind().text(),
                        boxed);
            } else {
                reportBadDefault(place, text, name, owner, type);
            }
        }
        return parsed;
    }

    private void reportBadDefault(Place place, String text, String name, String owner, ParameterType type) {
        boolean choice = type.kind() == ParameterKind.CHOICE;
        String expected = choice
                ? "one of " + String.join(", ", type.choices())
                : type.kind().expected();
        String example = choice
                ? type.choices().stream().findFirst().orElse("")
                : type.kind().example();
        reporter.report(
                place,
                Problem.BAD_DEFAULT,
                text,
                name,
                owner,
                expected,
                example,
                Spelling.didYouMean(text, type.choices()));
    }

    /** Of the constructor; of the class for a record, whose constructor has no comment of its own. */
    private DocText doc(Declaration declaration, ExecutableElement constructor, String parameter) {
        DocText own = DocComment.of(constructor, tools.elements()).parameter(parameter);
        return own.isEmpty()
                ? DocComment.of(declaration.type(), tools.elements()).parameter(parameter)
                : own;
    }

    private void requireDistinct(ExecutableElement constructor, String owner) {
        Map<String, String> seen = new HashMap<>();
        for (VariableElement parameter : constructor.getParameters()) {
            String name = parameter.getSimpleName().toString();
            String textName = Spelling.snakeCase(name);
            String earlier = seen.putIfAbsent(textName, name);
            if (earlier != null) {
                reporter.report(Place.of(parameter), Problem.PARAMETERS_COLLIDE, earlier, name, owner, textName);
            }
        }
    }
}
