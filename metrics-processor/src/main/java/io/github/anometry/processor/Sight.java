package io.github.anometry.processor;

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
record Sight(boolean generated, boolean nullable) {
    /** @param sees whether a class of that name is visible */
    static Sight of(Predicate<String> sees) {
        return new Sight(sees.test(Generated.class.getCanonicalName()), sees.test(Nullable.class.getCanonicalName()));
    }

    TypeName orNull(TypeName type) {
        return nullable ? type.annotated(AnnotationSpec.builder(Nullable.class).build()) : type;
    }
}
