package io.github.anometry.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.github.anometry.processor.internal.problem.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages for bad declarations with lines and columns. Each problem has a source and a text. */
class ProblemsTest {
    private static final Pattern SKETCH = Pattern.compile(
            "in place of the annotation:\\n\\n((?:import .*\\n)+\\n@AnomalibMetricSpec.*\\ninterface (\\w+)[^{]*\\{(?:.|\\n)*?\\n\\})");

    static List<Path> bad() {
        return Sources.in("bad");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void areReportedWhereTheyAre(Path file) {
        Compilation compilation = javac().withProcessors(new AnomalibMetricProcessor(), new MetricServicesProcessor())
                .withClasspath(library(file).classPath())
                .compile(Sources.read(file));
        String actual = compilation.errors().stream().map(ProblemsTest::text).collect(Collectors.joining("\n")) + "\n";
        Path expected = file.resolveSibling(file.getFileName().toString().replace(".java", ".txt"));
        assertThat(actual).isEqualTo(Sources.expected(expected, actual));
    }

    private static ThirdPartyLibrary library(Path file) {
        return switch (file.getFileName().toString()) {
            case "UnnamedParameters.java" -> ThirdPartyLibrary.WITHOUT_NAMES;
            case "NdArrayWithoutConversion.java" -> ThirdPartyLibrary.WITHOUT_CONVERSION;
            default -> ThirdPartyLibrary.WITH_PARAMETERS;
        };
    }

    private static String text(Diagnostic<? extends JavaFileObject> error) {
        return error.getLineNumber() + ":" + error.getColumnNumber() + " " + error.getMessage(Locale.ROOT);
    }

    /** A sketch in a message compiles as it is, unless it contains blanks. */
    @ParameterizedTest
    @MethodSource("bad")
    void offerSpecsThatCompile(Path file) {
        String problems =
                Sources.text(file.resolveSibling(file.getFileName().toString().replace(".java", ".txt")));
        Matcher sketch = SKETCH.matcher(problems.replaceAll("(?m)^  ", ""));
        while (sketch.find()) {
            Compilation compilation = javac().withProcessors(
                            new AnomalibMetricProcessor(), new MetricServicesProcessor())
                    .withClasspath(library(file).classPath())
                    .compile(JavaFileObjects.forSourceString(
                            "bad." + sketch.group(2), "package bad;\n\n" + sketch.group(1)));
            assertThat(compilation.errors().isEmpty()).isNotEqualTo(Sketches.hasBlanks(sketch.group(1)));
        }
        assertThat(problems.split("in place of the annotation:", -1)).hasSize(1 + found(problems));
    }

    private static int found(String problems) {
        return (int)
                SKETCH.matcher(problems.replaceAll("(?m)^  ", "")).results().count();
    }

    @Test
    void haveASourceEach() {
        Set<String> sources = bad().stream()
                .map(file -> "[Anometry/" + file.getFileName().toString().replace(".java", "]"))
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(Problem.values())
                        .filter(problem -> !ProblemsGuideTest.WITHOUT_SOURCE.containsKey(problem))
                        .map(Problem::code))
                .containsExactlyInAnyOrderElementsOf(sources);
    }
}
