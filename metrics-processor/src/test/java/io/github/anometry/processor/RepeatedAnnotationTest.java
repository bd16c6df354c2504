package io.github.anometry.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems of repeated annotations are shown at the annotation and attribute that cause them. */
class RepeatedAnnotationTest {
    private static final String TWO = """
            @CreateAnomalibMetric(value = LongAdder.class, name = "A", className = "A", defaultFields = "gt_label",
                    update = @Update(method = "add"), results = @Result(method = "sum"))
            @io.github.anometry.api.annotation.CreateAnomalibMetric(value = LongAdder.class, name = "B", className = "B",
                    %s)
            """;

    private static final String IMPORTS = """
            import io.github.anometry.api.annotation.*;
            import java.util.concurrent.atomic.LongAdder;
            """;

    private static String problem(String name, String source) {
        Compilation compilation = javac().withProcessors(new AnomalibMetricProcessor())
                .compile(JavaFileObjects.forSourceString(name, source));
        assertThat(compilation.errors()).hasSize(1);
        Diagnostic<?> error = compilation.errors().get(0);
        String code = error.getMessage(Locale.ROOT).replaceFirst("(?s) .*", "");
        return error.getLineNumber() + ":" + error.getColumnNumber() + " " + code;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            defaultFields = "gt_label", update = @Update(method = "ad"), results = @Result(method = "sum") | 4:63 [Anometry/NoSuchMember]
            defaultFields = "gt_label", update = @Update(method = "add"), results = {@Result(method = "sum"), @Result(method = "su")} | 4:107 [Anometry/NoSuchMember]
            defaultFields = {"gt_lable"}, update = @Update(method = "add"), results = @Result(method = "sum") | 4:26 [Anometry/UnknownDefaultField]
            update = @Update(method = "add"), results = @Result(method = "sum") | 3:1 [Anometry/NoRoles]
            """)
    void isShownInItsAttribute(String attributes, String problem) {
        assertThat(problem("lib.package-info", TWO.formatted(attributes) + "package lib;\n" + IMPORTS))
                .isEqualTo(problem);
        int colon = problem.indexOf(':');
        String inClass = Integer.parseInt(problem.substring(0, colon)) + 4 + problem.substring(colon);
        assertThat(problem(
                        "lib.Use",
                        "package lib;\n" + IMPORTS + "@Deprecated\n" + TWO.formatted(attributes)
                                + "interface Use {}\n"))
                .isEqualTo(inClass);
    }
}
