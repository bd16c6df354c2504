package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.function.Predicate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Which optional annotations generated code can use: its module need not read the modules that declare them.
 *
 * @param generated whether {@code Generated} is visible
 * @param nullable whether {@code Nullable} is visible
 */
public record Sight(boolean generated, boolean nullable) {
    /** @param sees whether the class with a name is visible */
    public static Sight of(Predicate<String> sees) {
        return new Sight(sees.test(Generated.class.getCanonicalName()), sees.test(Nullable.class.getCanonicalName()));
    }

    public TypeName orNull(TypeName type) {
        return nullable ? type.annotated(AnnotationSpec.builder(Nullable.class).build()) : type;
    }
}
