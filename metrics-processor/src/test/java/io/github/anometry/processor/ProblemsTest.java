package io.github.anometry.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.auto.service.processor.AutoServiceProcessor;
import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of bad declarations, and at which line and column; one source and one text for each problem. */
class ProblemsTest {
    private static final Set<Problem> NOT_OF_A_SOURCE = Set.of(Problem.CANNOT_WRITE, Problem.INTERNAL_ERROR);

    static List<Path> bad() {
        return Sources.in("bad");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void areReportedWhereTheyAre(Path file) {
        Compilation compilation = javac().withProcessors(new AnomalibMetricProcessor(), new AutoServiceProcessor())
                .compile(Sources.read(file));
        String actual = compilation.errors().stream().map(ProblemsTest::text).collect(Collectors.joining("\n")) + "\n";
        Path expected = file.resolveSibling(file.getFileName().toString().replace(".java", ".txt"));
        assertThat(actual).isEqualTo(Sources.expected(expected, actual));
    }

    private static String text(Diagnostic<? extends JavaFileObject> error) {
        return error.getLineNumber() + ":" + error.getColumnNumber() + " " + error.getMessage(Locale.ROOT);
    }

    @Test
    void haveASourceEach() {
        Set<String> sources = bad().stream()
                .map(file -> "[Anometry/" + file.getFileName().toString().replace(".java", "]"))
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(Problem.values())
                        .filter(problem -> !NOT_OF_A_SOURCE.contains(problem))
                        .map(Problem::code))
                .containsExactlyInAnyOrderElementsOf(sources);
    }
}
