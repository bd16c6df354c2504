package io.github.anometry.processor.internal.model;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.processor.internal.element.DocText;
import io.github.anometry.processor.internal.element.Nullness;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * A parameter of {@code update}.
 *
 * @param name its Java name
 * @param textName its name in configuration
 * @param type its type, or the array type of its elements
 * @param perElement whether it takes the elements one by one
 * @param form the form in which arrays are passed
 * @param optional whether it is null for a batch without the field
 * @param defaultField the standard field that feeds it by default
 * @param doc its documentation; empty if there is none
 */
public record ArgumentModel(
        String name,
        String textName,
        ArgumentType type,
        boolean perElement,
        ArrayFormModel form,
        boolean optional,
        Optional<String> defaultField,
        DocText doc) {

    public static ArgumentModel of(VariableElement parameter, ArgumentType type, boolean perElement, DocText doc) {
        String name = parameter.getSimpleName().toString();
        return new ArgumentModel(
                name,
                Spelling.snakeCase(name),
                type,
                perElement,
                ArrayFormModel.of(parameter),
                Nullness.isNullable(parameter),
                Optional.empty(),
                doc);
    }

    public ArgumentModel named(String other) {
        return new ArgumentModel(other, other, type, perElement, form, optional, defaultField, doc);
    }

    public ArgumentModel withDefaultField(String field) {
        return new ArgumentModel(name, textName, type, perElement, form, optional, Optional.of(field), doc);
    }
}
