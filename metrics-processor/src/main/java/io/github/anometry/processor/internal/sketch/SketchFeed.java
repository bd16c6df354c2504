package io.github.anometry.processor.internal.sketch;

import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.github.anometry.api.annotation.Constant;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.batch.Field;
import io.github.anometry.processor.internal.element.Members;
import io.github.anometry.processor.internal.element.ProcessingTools;
import io.github.anometry.processor.internal.element.Signatures;
import io.github.anometry.processor.internal.model.ArgumentType;
import io.github.anometry.processor.internal.model.ParameterType;
import io.github.anometry.processor.internal.model.ReservedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Guesses the fields that feed the parameters of a method in a sketch.
 *
 * @param stated the fields that the declaration names, in the order of the parameters; may be empty
 */
record SketchFeed(Members members, ProcessingTools tools, List<String> stated) {
    /** The kind of a parameter: an array, an element, an option, or none of these. */
    private enum Kind {
        WHOLE,
        ELEMENT,
        OPTION,
        OTHER
    }

    /**
     * A parameter that a field feeds.
     *
     * @param name its name
     * @param labels whether its type can hold labels but not scores
     */
    private record Fed(String name, boolean labels) {}

    /** The parameters of the method that stands for another one; empty if fields cannot feed it. */
    Optional<List<ParameterSpec>> parameters(ExecutableElement method, boolean gathered) {
        List<? extends TypeMirror> types = members.resolve(method).getParameterTypes();
        List<String> names = names(method, "argument");
        List<Kind> kinds = types.stream().map(type -> kind(type, gathered)).toList();
        boolean whole = kinds.contains(Kind.WHOLE);
        if (kinds.contains(Kind.OTHER) || (gathered && !whole)) {
            return Optional.empty();
        }
        List<Integer> fed = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            boolean feeds = kinds.get(i) == (whole ? Kind.WHOLE : Kind.ELEMENT);
            if (feeds && (fed.size() < 2 || !stated.isEmpty()) && !isWeight(names.get(i))) {
                fed.add(i);
            } else if (kinds.get(i) == Kind.WHOLE
                    || ParameterType.of(types.get(i)).isEmpty()) {
                // Neither a field nor an option.
                return Optional.empty();
            }
        }
        if (!stated.isEmpty() && stated.size() != fed.size()) {
            // Assigning them would be a guess that compiles.
            return Optional.empty();
        }
        List<Fed> arguments = fed.stream()
                .map(i -> new Fed(names.get(i), isLabels(types.get(i))))
                .toList();
        Optional<List<String>> fields = fields(arguments);
        return fields.map(found -> specs(types, names, fed, found));
    }

    private List<ParameterSpec> specs(
            List<? extends TypeMirror> types, List<String> names, List<Integer> fed, List<String> fields) {
        List<ParameterSpec> specs = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            boolean anyNumber = ArgumentType.ofElement(types.get(i)).isEmpty() && takesNumber(types.get(i));
            ParameterSpec.Builder spec = ParameterSpec.builder(
                    anyNumber ? TypeName.DOUBLE : name(types.get(i)),
                    fed.contains(i) || isWeight(names.get(i)) ? names.get(i) : optionName(names.get(i)));
            int at = fed.indexOf(i);
            if (at >= 0) {
                spec.addAnnotation(SketchAttributes.annotation(From.class, fields.get(at)));
            } else if (isWeight(names.get(i))) {
                spec.addAnnotation(SketchAttributes.annotation(Constant.class, "1"));
            }
            specs.add(spec.build());
        }
        return specs;
    }

    private static TypeName name(TypeMirror type) {
        return TypeName.get(type).withoutAnnotations();
    }

    private Kind kind(TypeMirror type, boolean gathered) {
        Optional<ArgumentType> array = ArgumentType.of(type);
        if (array.isPresent()) {
            return gathered && !array.get().isGathered() ? Kind.OTHER : Kind.WHOLE;
        }
        if (ArgumentType.ofElement(type).isPresent() || takesNumber(type)) {
            return Kind.ELEMENT;
        }
        return ParameterType.of(type).isPresent() ? Kind.OPTION : Kind.OTHER;
    }

    /** Whether the type accepts any number. */
    private boolean takesNumber(TypeMirror type) {
        TypeMirror number =
                tools.elements().getTypeElement(Double.class.getName()).asType();
        return type.getKind() == TypeKind.DECLARED && tools.types().isAssignable(number, type);
    }

    private static boolean isLabels(TypeMirror type) {
        Optional<ArgumentType> found = ArgumentType.of(type).or(() -> ArgumentType.ofElement(type));
        return found.filter(it -> it == ArgumentType.INTS || it == ArgumentType.LONGS || it == ArgumentType.BOOLEANS)
                .isPresent();
    }

    private static boolean isWeight(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*weight.*|w|count");
    }

    /** A field for each parameter; empty if there is none for one of them. */
    private Optional<List<String>> fields(List<Fed> arguments) {
        if (stated.size() == arguments.size() && !stated.isEmpty()) {
            return Optional.of(stated).filter(fields -> fields.stream().noneMatch(SketchFeed::isText));
        }
        boolean scoresInLabels = arguments.size() == 1
                && arguments.get(0).labels()
                && !isTruth(arguments.get(0).name());
        return arguments.isEmpty() || arguments.size() > 2 || scoresInLabels
                ? Optional.empty()
                : Optional.of(roles(arguments));
    }

    /** Whether a field holds texts. */
    static boolean isText(String field) {
        return Field.standard(field).filter(found -> !found.isTensor()).isPresent();
    }

    /** The fields that likely feed the parameters of a method. */
    List<String> roles(ExecutableElement method) {
        List<? extends TypeMirror> types = members.resolve(method).getParameterTypes();
        List<Fed> arguments = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            arguments.add(new Fed(method.getParameters().get(i).getSimpleName().toString(), isLabels(types.get(i))));
        }
        return roles(arguments);
    }

    private static List<String> roles(List<Fed> arguments) {
        if (arguments.size() != 2) {
            return arguments.stream()
                    .map(argument -> isTruth(argument.name()) ? "gt_label" : "pred_score")
                    .toList();
        }
        boolean labels = arguments.stream().allMatch(Fed::labels);
        String predicted = labels ? "pred_label" : "pred_score";
        return isTruthFirst(arguments.get(0), arguments.get(1))
                ? List.of("gt_label", predicted)
                : List.of(predicted, "gt_label");
    }

    /** Decides by names if these are meaningful, else by types. */
    private static boolean isTruthFirst(Fed first, Fed second) {
        if (isTruth(first.name()) != isTruth(second.name())) {
            return isTruth(first.name());
        }
        return first.labels() && !second.labels();
    }

    private static boolean isTruth(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of("label", "truth", "target", "act", "expected", "gold", "ref", "clazz")
                        .anyMatch(lower::contains)
                && !lower.startsWith("pred");
    }

    /** The name of an option, with a suffix if the name is reserved. */
    static String optionName(String name) {
        return ReservedNames.isTaken(name) ? name + "Option" : name;
    }

    /** The names of parameters, made up if the class file does not contain them. */
    static List<String> names(ExecutableElement executable, String unnamed) {
        List<? extends VariableElement> parameters = executable.getParameters();
        return Signatures.isUnnamed(executable)
                ? IntStream.rangeClosed(1, parameters.size())
                        .mapToObj(i -> unnamed + i)
                        .toList()
                : parameters.stream()
                        .map(parameter -> parameter.getSimpleName().toString())
                        .toList();
    }
}
