package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.ClassName;
import io.github.anometry.api.internal.Spelling;
import java.util.Set;

/**
 * What a metric and its generated classes are called.
 *
 * @param metric the metric's name in results and configuration
 * @param wrapper the generated {@code AnomalibMetric}
 */
public record Names(String metric, ClassName wrapper) {
    /** The classes inside a wrapper. */
    private static final Set<String> INSIDE = Set.of("Builder", "Adapter", "Provider");

    /** Whether a class inside the wrapper is called like this. */
    public static boolean isInside(String name) {
        return INSIDE.contains(name);
    }

    public ClassName builder() {
        return wrapper.nestedClass("Builder");
    }

    /** What makes a metric of a third-party class. */
    public ClassName adapter() {
        return wrapper.nestedClass("Adapter");
    }

    public ClassName provider() {
        return wrapper.nestedClass("Provider");
    }

    /** What a getter or a field is called among results: {@code getMeanScore} and {@code _meanScore} are {@code mean_score}. */
    public static String ofResult(String member) {
        String bare = member.replaceFirst("^_+", "").replaceFirst("^get(?=[A-Z0-9])", "");
        return bare.isEmpty() ? member : Spelling.snakeCase(bare);
    }
}
