package io.github.anometry.processor.internal.read;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.processor.internal.declare.Declaration;
import io.github.anometry.processor.internal.model.ArgumentModel;
import io.github.anometry.processor.internal.problem.Place;
import io.github.anometry.processor.internal.problem.Problem;
import io.github.anometry.processor.internal.problem.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationValue;

/** Assigns default fields to the parameters of {@code update}. */
final class DefaultFields {
    private static final String ATTRIBUTE = "defaultFields";

    private final Reporter reporter;

    DefaultFields(Reporter reporter) {
        this.reporter = reporter;
    }

    List<ArgumentModel> assign(Declaration declaration, List<ArgumentModel> arguments) {
        List<AnnotationValue> fields = declaration.list(ATTRIBUTE);
        if (fields.isEmpty()) {
            return arguments;
        }
        boolean known = true;
        for (AnnotationValue field : fields) {
            known &= requireStandard(field, declaration.place(field));
        }
        long required =
                arguments.stream().filter(argument -> !argument.optional()).count();
        if (fields.size() < required || fields.size() > arguments.size()) {
            reporter.report(
                    declaration.place(ATTRIBUTE),
                    Problem.DEFAULT_FIELD_COUNT,
                    declaration.simpleName(),
                    count(fields.size(), "default field"),
                    parameters(arguments),
                    hint(declaration, fields.size() < required, required < arguments.size()));
            return arguments;
        }
        if (!known) {
            return arguments;
        }
        List<ArgumentModel> assigned = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            AnnotationValue field = fields.get(i);
            assign(declaration, arguments.get(i), field, declaration.place(field))
                    .ifPresent(assigned::add);
        }
        assigned.addAll(arguments.subList(fields.size(), arguments.size()));
        return assigned;
    }

    private static String hint(Declaration declaration, boolean tooFew, boolean hasOptional) {
        if (hasOptional) {
            return " Optional ones at the end may be left out.";
        }
        return tooFew && !declaration.isOwn() ? " In a spec, a parameter with a fixed value is a @Constant." : "";
    }

    private static String parameters(List<ArgumentModel> arguments) {
        return arguments.isEmpty()
                ? "no parameters"
                : arguments.stream()
                        .map(DefaultFields::describe)
                        .collect(Collectors.joining(", ", count(arguments.size(), "parameter") + ": ", ""));
    }

    private static String describe(ArgumentModel argument) {
        return argument.name() + (argument.optional() ? " (optional)" : "");
    }

    private boolean requireStandard(AnnotationValue value, Place place) {
        String name = value.getValue().toString();
        boolean standard = Field.standard(name).isPresent();
        if (!standard) {
            reporter.report(
                    place,
                    Problem.UNKNOWN_DEFAULT_FIELD,
                    name,
                    String.join(", ", new TreeSet<>(Field.standardNames())),
                    Spelling.didYouMean(name, Field.standardNames()));
        }
        return standard;
    }

    /** The argument with its default field. Reports a field that does not exist, or holds other data than the argument takes. */
    Optional<ArgumentModel> assign(
            Declaration declaration, ArgumentModel argument, AnnotationValue value, Place place) {
        if (!requireStandard(value, place)) {
            return Optional.empty();
        }
        String name = value.getValue().toString();
        boolean tensor = argument.type().isTensor();
        if (isTensor(name) != tensor) {
            reporter.report(
                    place,
                    Problem.DEFAULT_FIELD_TYPE,
                    name,
                    contents(!tensor),
                    argument.name(),
                    declaration.simpleName(),
                    contents(tensor),
                    new TreeSet<>(Field.standardNames())
                            .stream().filter(other -> isTensor(other) == tensor).collect(Collectors.joining(", ")));
        }
        return Optional.of(argument.withDefaultField(name));
    }

    private static boolean isTensor(String standardField) {
        return Field.standard(standardField).orElseThrow().isTensor();
    }

    private static String contents(boolean tensor) {
        return tensor ? "a tensor" : "a text per sample";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
