package io.github.anometry.processor.internal.model;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.anometry.api.annotation.ArrayForm;
import io.github.anometry.processor.internal.element.Attributes;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * The form in which an array is passed.
 *
 * @param dtype the constant of the element type; empty for that of the field
 * @param rank the number of axes; 0 for that of the field
 */
public record ArrayFormModel(Optional<String> dtype, int rank) {
    static final ArrayFormModel AS_IT_IS = new ArrayFormModel(Optional.empty(), 0);

    private static final ClassName DTYPE = ClassName.get("io.github.anometry.api.batch", "DType");

    public static ArrayFormModel of(VariableElement parameter) {
        return MoreElements.getAnnotationMirror(parameter, ArrayForm.class)
                .toJavaUtil()
                .map(Attributes::of)
                .map(form -> new ArrayFormModel(form.texts("dtype").stream().findFirst(), form.number("rank")))
                .orElse(AS_IT_IS);
    }

    boolean isGiven() {
        return dtype.isPresent() || rank > 0;
    }

    CodeBlock ofTensor() {
        return rank > 0 ? CodeBlock.of(".withRank($L)", rank) : CodeBlock.of("");
    }

    CodeBlock dtypeArgument() {
        return dtype.map(constant -> CodeBlock.of("$T.$L", DTYPE, constant)).orElse(CodeBlock.of(""));
    }
}
