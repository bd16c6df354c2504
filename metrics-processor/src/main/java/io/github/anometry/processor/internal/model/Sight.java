package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.function.Predicate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Which annotations that only inform can be written: a module need not read what has them.
 *
 * @param generated whether it sees {@code Generated}
 * @param nullable whether it sees {@code Nullable}
 */
public record Sight(boolean generated, boolean nullable) {
    /** @param sees whether a class of that name is visible */
    public static Sight of(Predicate<String> sees) {
        return new Sight(sees.test(Generated.class.getCanonicalName()), sees.test(Nullable.class.getCanonicalName()));
    }

    public TypeName orNull(TypeName type) {
        return nullable ? type.annotated(AnnotationSpec.builder(Nullable.class).build()) : type;
    }
}
