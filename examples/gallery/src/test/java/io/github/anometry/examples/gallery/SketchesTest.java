package io.github.anometry.examples.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.api.spi.ParameterDescriptor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For each class of the gallery the processor suggests a spec if an annotation names only the class. With its blanks
 * filled in, it compiles and computes what a user would expect.
 */
final class SketchesTest {
    private static final String OFFER = " Start from this one, in place of the annotation:\n";
    private static final Pattern TYPE = Pattern.compile("\ninterface (\\w+) \\{");

    /** The effect of a different order of additions. */
    private static final double ROUNDING = 1e-12;

    private static Map<String, String> sketches = Map.of();
    private static JavaSources.Compiled compiled = new JavaSources.Compiled(Map.of(), Map.of());

    /** All in two runs of javac. */
    @BeforeAll
    static void compile() {
        sketches = sketches();
        compiled =
                new JavaSources(uses().collect(Collectors.toMap(SketchesTest::specName, SketchesTest::spec))).compile();
    }

    private static Map<String, String> sketches() {
        List<GallerySource> sources = Stream.of("main", "test")
                .flatMap(folder -> GallerySource.in(folder).stream())
                .toList();
        Map<String, String> bare = sources.stream()
                .collect(Collectors.toMap(source -> folder(source.name()) + ".Here", SketchesTest::bare));
        Map<String, String> errors = new JavaSources(bare).compile().errors();
        return sources.stream()
                .collect(Collectors.toMap(
                        GallerySource::name,
                        source -> offered(errors.getOrDefault(folder(source.name()) + ".Here", ""))));
    }

    private static String bare(GallerySource source) {
        return """
                package %s;
                @io.github.anometry.api.annotation.CreateAnomalibMetric(%s.class)
                interface Here {}
                """.formatted(folder(source.name()), source.wrappedInFull());
    }

    /** The package of a spec: two may have the same name. */
    private static String folder(String source) {
        return "sketched." + source.toLowerCase(Locale.ROOT);
    }

    /** javac indents all but the first line of a message; the spec ends where the next message starts. */
    private static String offered(String errors) {
        int at = errors.indexOf(OFFER);
        return at < 0
                ? ""
                : errors.substring(at + OFFER.length())
                        .lines()
                        .takeWhile(line -> line.isEmpty() || line.startsWith("  "))
                        .map(line -> line.replaceFirst("^  ", ""))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String specName(Sketched use) {
        Matcher type = TYPE.matcher(sketches.getOrDefault(use.source(), ""));
        return folder(use.source()) + "." + (type.find() ? type.group(1) : "None");
    }

    private static String spec(Sketched use) {
        String spec = sketches.getOrDefault(use.source(), "");
        for (Map.Entry<String, String> blank : use.blanks().entrySet()) {
            spec = spec.replace(blank.getKey(), blank.getValue());
        }
        return "package " + folder(use.source()) + ";\n"
                + spec.replaceFirst("}\\s*$", Matcher.quoteReplacement(use.method() + "}\n"));
    }

    @Test
    void everyClassIsOfferedOne() {
        assertThat(sketches).allSatisfy((source, sketch) -> assertThat(sketch).contains("@AnomalibMetricSpec("));
        assertThat(uses().map(Sketched::source)).containsExactlyInAnyOrderElementsOf(sketches.keySet());
    }

    @Test
    void compilesWhenItIsFilledIn() {
        assertThat(compiled.errors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("uses")
    void asksForNothingButItsBlanks(Sketched use) {
        assertThat(use.blanks().keySet())
                .allSatisfy(blank -> assertThat(sketches.get(use.source())).contains(blank));
        assertThat(spec(use)).doesNotContain("/*");
    }

    @ParameterizedTest
    @MethodSource("uses")
    void measuresWhatIsExpected(Sketched use) throws ReflectiveOperationException {
        MetricProvider provider = provider(use);
        assertThat(provider.descriptor().parameters().stream()
                        .filter(option -> option.defaultValue().isEmpty())
                        .map(ParameterDescriptor::name))
                .containsExactlyElementsOf(use.options().keySet());
        MetricConfig.Builder config = MetricConfig.builder();
        use.options().forEach(config::parameter);
        for (long seed = 1; seed <= 3; seed++) {
            Predictions predictions = Predictions.of(seed);
            AnomalibMetric<?> metric = provider.create(config.build());
            predictions.batches().forEach(metric::update);
            assertThat(metric.result().asDouble())
                    .as("seed %d", seed)
                    .isCloseTo(use.expected().applyAsDouble(predictions), within(ROUNDING));
        }
    }

    private static MetricProvider provider(Sketched use) throws ReflectiveOperationException {
        String name = compiled.classes().keySet().stream()
                .filter(found -> found.startsWith(folder(use.source()) + ".") && found.endsWith("$Provider"))
                .findFirst()
                .orElseThrow();
        return (MetricProvider)
                compiled.loader().loadClass(name).getConstructor().newInstance();
    }

    static Stream<Sketched> uses() {
        return SketchUses.all().stream();
    }
}
