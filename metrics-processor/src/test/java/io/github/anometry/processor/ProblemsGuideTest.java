package io.github.anometry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.processor.internal.declare.LombokRounds;
import io.github.anometry.processor.internal.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about the codes is generated from the problems and the sources that test them. */
class ProblemsGuideTest {
    private static final Path PAGE = Path.of("..", "docs", "problems.md");
    private static final Path BAD = Path.of("src", "test", "resources", "bad");
    private static final Pattern OFFER = Pattern.compile(" Start from this one.*", Pattern.DOTALL);
    private static final int LONGEST = 14;

    private static final String HEAD = """
            # What if it says…

            Every error of the annotation processor has a code, `[Anometry/Code]`, which stays the same when the wording changes. This page
            lists all codes in alphabetical order, each with an example message and the lines that cause it. If a message ends with a spec, you
            can paste the spec in place of the annotation. Review it first, because it is a guess. It has comments in place of what cannot be
            guessed, and it does not compile until you fill these in.

            [Wrap any metric](wrapping.md) explains the annotations, and [With your build](builds.md) how to run the processor.

            """;

    /** Examples of problems that no single source can cause. */
    static final Map<Problem, String> WITHOUT_SOURCE = Map.of(
            Problem.CANNOT_REGISTER,
            Problem.CANNOT_REGISTER.message(
                    "com.acme.MeanScore.Provider",
                    "META-INF/services/io.github.anometry.api.spi.MetricProvider",
                    "java.io.IOException: No space left on device"),
            Problem.CANNOT_WRITE,
            Problem.CANNOT_WRITE.message("MeanScore", "Mean", "java.io.IOException: No space left on device"),
            Problem.INTERNAL_ERROR,
            Problem.INTERNAL_ERROR.message(
                    "Mean", "java.lang.NullPointerException", "SpecReader.read(SpecReader.java:88)"),
            Problem.LOMBOK_DID_NOT_RUN,
            Problem.LOMBOK_DID_NOT_RUN.message("Mean", "Data", LombokRounds.PROCESSOR),
            Problem.MISSING_CLASS,
            Problem.MISSING_CLASS.message("Mean", "add(Gone gone)"),
            Problem.MODULE_PROVIDES,
            Problem.MODULE_PROVIDES.message(
                    "com.acme",
                    "com.acme.MeanScore.Provider",
                    "io.github.anometry.api.spi.MetricProvider",
                    "com.acme.MeanScore.Provider"),
            Problem.NO_CLASS_NAMED,
            Problem.NO_CLASS_NAMED.message("com.acme"));

    @Test
    void explainsEachCode() {
        String page = HEAD
                + Arrays.stream(Problem.values())
                        .sorted(Comparator.comparing(ProblemsGuideTest::name))
                        .map(ProblemsGuideTest::section)
                        .collect(Collectors.joining("\n"));
        assertThat(page).isEqualTo(Sources.expected(PAGE, page));
    }

    private static String name(Problem problem) {
        return problem.code().replaceAll("^\\[Anometry/|]$", "");
    }

    private static String section(Problem problem) {
        String name = name(problem);
        if (WITHOUT_SOURCE.containsKey(problem)) {
            return text(name, WITHOUT_SOURCE.get(problem));
        }
        String reported = Sources.text(BAD.resolve(name + ".txt"));
        Matcher first = Pattern.compile("(?m)^(\\d+):\\d+ " + Pattern.quote(problem.code()) + "(?:.|\\n(?!\\d+:))*")
                .matcher(reported);
        assertThat(first.find()).as(problem.code()).isTrue();
        int line = Integer.parseInt(first.group(1));
        String message = first.group().replaceFirst("^\\S+ ", "");
        List<String> source = Sources.text(BAD.resolve(name + ".java")).lines().toList();
        return text(name, message) + "\n```java\n" + String.join("\n", snippet(source, line - 1)) + "\n```\n";
    }

    private static String text(String name, String message) {
        String offered = OFFER.matcher(message.replaceFirst("^\\[Anometry/\\w+] ", ""))
                .replaceFirst(" Start from this one, in place of the annotation: …");
        return "## Anometry/" + name + "\n\n"
                + offered.strip()
                        .lines()
                        .map(line -> ("> " + line.strip().replace("<", "\\<").replace("[", "\\[")).strip())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** The annotation with the annotated element, or a single line inside. */
    private static List<String> snippet(List<String> source, int at) {
        int from = at;
        while (from > 0
                && !source.get(from).startsWith("@")
                && !source.get(from - 1).isBlank()) {
            from--;
        }
        int to = at;
        while (to < source.size() - 1 && !source.get(to).matches(".*(\\{}?|;)$") && to - from < LONGEST) {
            to++;
        }
        boolean inside = source.get(at).startsWith("    ") && !source.get(from).startsWith("@Create");
        return inside
                ? source.subList(at, source.get(at).strip().startsWith("@Create") ? to + 1 : at + 1).stream()
                        .map(String::strip)
                        .toList()
                : source.subList(from, to + 1);
    }

    @Test
    void isReadInThePlacesThatNameIt() {
        assertThat(Files.exists(PAGE)).isTrue();
        assertThat(Sources.text(PAGE.resolveSibling("wrapping.md"))).contains("(problems.md)");
    }
}
