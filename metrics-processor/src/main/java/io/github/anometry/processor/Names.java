package io.github.anometry.processor;

import com.palantir.javapoet.ClassName;
import io.github.anometry.api.internal.Spelling;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * What a metric and its generated classes are called.
 *
 * @param metric the metric's name in results and configuration
 * @param wrapper the generated {@code AnomalibMetric}
 */
record Names(String metric, ClassName wrapper) {
    /** The classes inside a wrapper. */
    private static final Set<String> INSIDE = Set.of("Builder", "Adapter", "Provider");

    /** The names that a declaration asks for; empty if one of them is no name, which is reported. */
    static Optional<Names> of(Declaration declaration, Reporter reporter) {
        String given = declaration.text("name");
        String metric = given.isEmpty() ? declaration.simpleName() : given;
        if (!metric.matches("[A-Za-z][A-Za-z0-9_.\\-]*") && !given.isEmpty()) {
            reporter.report(declaration.place("name"), Problem.BAD_METRIC_NAME, metric, declaration.simpleName());
        }
        String className = declaration.text("className");
        String wrapper = className.isEmpty() ? "Anomalib" + declaration.simpleName() : className;
        if (!SourceVersion.isName(wrapper) || wrapper.indexOf('.') >= 0) {
            reporter.report(
                    declaration.place("className"),
                    Problem.BAD_CLASS_NAME,
                    wrapper,
                    "it is no Java identifier",
                    "Anomalib" + declaration.simpleName());
        }
        if (INSIDE.contains(wrapper)) {
            reporter.report(
                    declaration.place("className"),
                    Problem.BAD_CLASS_NAME,
                    wrapper,
                    "that is a class inside it",
                    "Anomalib" + declaration.simpleName());
        }
        return reporter.failed()
                ? Optional.empty()
                : Optional.of(new Names(metric, ClassName.get(declaration.packageName(), wrapper)));
    }

    /** Whether a class inside the wrapper is called like this. */
    static boolean isInside(String name) {
        return INSIDE.contains(name);
    }

    ClassName builder() {
        return wrapper.nestedClass("Builder");
    }

    /** What makes a metric of a third-party class. */
    ClassName adapter() {
        return wrapper.nestedClass("Adapter");
    }

    ClassName provider() {
        return wrapper.nestedClass("Provider");
    }

    /** What a getter or a field is called among results: {@code getMeanScore} and {@code _meanScore} are {@code mean_score}. */
    static String ofResult(String member) {
        String bare = member.replaceFirst("^_+", "").replaceFirst("^get(?=[A-Z0-9])", "");
        return bare.isEmpty() ? member : Spelling.snakeCase(bare);
    }

    /** A type as people write it: {@code java.util.List<java.lang.String>} as {@code List<String>}. */
    static String unqualified(String type) {
        return type.replaceAll("\\b[a-z][A-Za-z0-9_]*\\.", "");
    }
}
