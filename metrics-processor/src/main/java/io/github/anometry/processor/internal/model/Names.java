package io.github.anometry.processor.internal.model;

import com.palantir.javapoet.ClassName;
import io.github.anometry.api.internal.Spelling;
import java.util.Set;

/**
 * The names of a metric and its generated classes.
 *
 * @param metric the metric's name in results and configuration
 * @param adapter the generated {@code AnomalibMetric}
 */
public record Names(String metric, ClassName adapter) {
    /** The classes nested in an adapter. */
    private static final Set<String> INSIDE = Set.of("Builder", "Adapter", "Provider");

    /** Whether a class nested in the adapter has this name. */
    public static boolean isInside(String name) {
        return INSIDE.contains(name);
    }

    public ClassName builder() {
        return adapter.nestedClass("Builder");
    }

    /** The class that turns a third-party class into a metric. */
    public ClassName thirdParty() {
        return adapter.nestedClass("Adapter");
    }

    public ClassName provider() {
        return adapter.nestedClass("Provider");
    }

    /** The name of the result of a getter or a field: {@code mean_score} for {@code getMeanScore} and {@code _meanScore}. */
    public static String ofResult(String member) {
        String bare = member.replaceFirst("^_+", "").replaceFirst("^get(?=[A-Z0-9])", "");
        return bare.isEmpty() ? member : Spelling.snakeCase(bare);
    }
}
