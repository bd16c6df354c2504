package io.github.anometry.processor.internal.read;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreElements;
import com.palantir.javapoet.CodeBlock;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.element.DocText;
import io.github.anometry.processor.internal.element.Nullness;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.element.Signatures;
import io.github.anometry.processor.internal.element.TypeText;
import io.github.anometry.processor.internal.model.DefaultValue;
import io.github.anometry.processor.internal.model.ParameterKind;
import io.github.anometry.processor.internal.model.ParameterModel;
import io.github.anometry.processor.internal.model.ParameterType;
import io.github.anometry.processor.internal.model.ReservedNames;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads the options of one builder from the parameters of constructors and methods. */
final class ParameterReader {
    private final Declaration declaration;
    private final Reporter reporter;
    private final ClassRules rules;
    private final Map<String, String> seen = new HashMap<>();

    ParameterReader(Declaration declaration, ProcessingTools tools, Reporter reporter) {
        this.declaration = declaration;
        this.reporter = reporter;
        this.rules = new ClassRules(tools, reporter);
    }

    /**
     * A parameter that becomes an option.
     *
     * @param name the name of the option
     * @param element the parameter
     * @param type its type with type arguments
     * @param place where its problems are shown
     * @param of its owner in messages, such as {@code the constructor of X}
     * @param doc its documentation
     * @param fallback its default, if that is not on the parameter
     */
    record Source(
            String name,
            VariableElement element,
            TypeMirror type,
            Place place,
            String of,
            DocText doc,
            Optional<Fallback> fallback) {}

    /**
     * A default.
     *
     * @param text the value as in configuration
     * @param place where it is written
     */
    record Fallback(String text, Place place) {}

    Optional<ParameterModel> read(Source source) {
        String name = source.name();
        if (ReservedNames.isMethod(name)) {
            reporter.report(source.place(), Problem.RESERVED_PARAMETER, name, source.of(), name, renaming());
        }
        String textName = Spelling.snakeCase(name);
        if (ReservedNames.isKey(textName)) {
            reporter.report(source.place(), Problem.KEY_OF_EVERY_METRIC, name, source.of(), textName, renaming());
        }
        String remedy = declaration.isOwn() ? "" : " Or create the instance in a static method of a spec with @Create.";
        Optional<ParameterType> type = type(source.type(), source.place(), name, source.of(), remedy);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        rules.requireVisible(source.place(), declaration, source.type(), "as the type of its parameter '" + name + "'");
        requireDistinct(source);
        boolean nullable = Nullness.isNullable(source.element());
        return Optional.of(new ParameterModel(
                name,
                textName,
                type.get(),
                nullable,
                Signatures.isVarArgs(source.element()),
                readDefault(source, type.get(), nullable),
                source.doc()));
    }

    /** The type of an option. Reports one that configuration cannot express. */
    Optional<ParameterType> type(TypeMirror mirror, Place place, String name, String of, String remedy) {
        Optional<ParameterType> type = ParameterType.of(mirror);
        if (type.isEmpty()) {
            reporter.report(
                    place,
                    Problem.PARAMETER_TYPE,
                    name,
                    of,
                    TypeText.withArticle(mirror),
                    ParameterType.SUPPORTED,
                    remedy);
        }
        return type;
    }

    private String renaming() {
        return declaration.form() == Declaration.Form.ATTRIBUTES
                ? "Write a spec that gives the parameter another name."
                : "Rename the parameter.";
    }

    private Optional<DefaultValue> readDefault(Source source, ParameterType type, boolean nullable) {
        Optional<Fallback> written = written(source);
        if (written.isEmpty()) {
            if (nullable) {
                reporter.report(source.place(), Problem.NULLABLE_WITHOUT_DEFAULT, source.name(), source.of());
            }
            return Optional.empty();
        }
        return constant(written.get().text(), type, nullable, written.get().place(), source.name());
    }

    private static Optional<Fallback> written(Source source) {
        return MoreElements.getAnnotationMirror(source.element(), Default.class)
                .toJavaUtil()
                .map(annotation -> {
                    AnnotationValue value = AnnotationMirrors.getAnnotationValue(annotation, "value");
                    return new Fallback(value.getValue().toString(), new Place(source.element(), annotation, value));
                })
                .or(source::fallback);
    }

    /** Parses a text as a value of the type. Reports a problem and returns empty if it is not one. */
    Optional<DefaultValue> constant(String text, ParameterType type, boolean nullable, Place place, String parameter) {
        if (nullable && text.strip().equalsIgnoreCase(DefaultValue.NONE)) {
            return Optional.of(new DefaultValue(DefaultValue.NONE, CodeBlock.of("null")));
        }
        Optional<DefaultValue> parsed = DefaultParser.parse(text, type);
        if (parsed.isEmpty()) {
            if (text.strip().equalsIgnoreCase(DefaultValue.NONE)) {
                reporter.report(
                        place,
                        Problem.NONE_NEEDS_NULLABLE,
                        parameter,
                        declaration.simpleName(),
                        TypeText.withArticle(type.kind().text()),
                        TypeText.unqualified(type.boxed().toString()));
            } else {
                reportBadDefault(place, text, parameter, type);
            }
        }
        return parsed;
    }

    private void reportBadDefault(Place place, String text, String name, ParameterType type) {
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
                declaration.simpleName(),
                expected,
                example,
                Spelling.didYouMean(text, type.choices()));
    }

    private void requireDistinct(Source source) {
        String textName = Spelling.snakeCase(source.name());
        String earlier = seen.putIfAbsent(textName, source.name());
        if (earlier != null) {
            reporter.report(source.place(), Problem.PARAMETERS_COLLIDE, earlier, source.name(), source.of(), textName);
        }
    }
}
