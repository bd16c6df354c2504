package io.github.anometry.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.github.anometry.processor.internal.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The processor never fails, for any source. Sources are mutated by removing, repeating, swapping and replacing words of good
 * and bad ones; {@code -Danometry.fuzz=1000} tries more of them.
 */
class AnySourceTest {
    private static final Pattern WORDS = Pattern.compile("\\w+|\"[^\"]*\"|\\s+|.");
    private static final List<String> OTHERS = List.of(
            "int",
            "void",
            "String",
            "double[]",
            "List<String>",
            "static",
            "private",
            "abstract",
            "null",
            "\"\"",
            "\"none\"",
            "{}",
            "class",
            "interface",
            "record",
            "<T>",
            "Gone",
            "@Nullable",
            "@Override",
            "0",
            "extends",
            "T");

    static Stream<Long> seeds() {
        return new Random(20).longs(Integer.getInteger("anometry.fuzz", 60)).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverMakesTheProcessorFail(long seed) {
        Random random = new Random(seed);
        List<Path> sources = Stream.of("good", "bad")
                .flatMap(folder -> Sources.in(folder).stream())
                .toList();
        Path source = sources.get(random.nextInt(sources.size()));
        String text = damage(Sources.text(source), random);
        Compilation compilation = javac().withProcessors(new AnomalibMetricProcessor())
                .withClasspath(ThirdPartyLibrary.WITH_PARAMETERS.classPath())
                .compile(JavaFileObjects.forSourceString(Sources.className(source), text));
        assertThat(compilation.errors())
                .as(text)
                .extracting(error -> error.getMessage(Locale.ROOT))
                .noneMatch(message -> message.startsWith(Problem.INTERNAL_ERROR.code()))
                .noneMatch(message -> message.contains("exception was thrown"));
    }

    private static String damage(String text, Random random) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(words.size());
            int other = random.nextInt(words.size());
            switch (random.nextInt(4)) {
                case 0 -> words.remove(at);
                case 1 -> words.add(at, words.get(other));
                case 2 -> words.set(at, words.get(other));
                default -> words.set(at, OTHERS.get(random.nextInt(OTHERS.size())));
            }
        }
        return String.join("", words);
    }
}
