package io.github.anometry.examples.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's tables match the sources; {@code -Danometry.regenerate=true} writes them again. */
final class GalleryTableTest {
    private static final Path README = Path.of("README.md");
    private static final String HEAD = """
            | source | class | of | licence | form | made | fed | read | merges | lines | offered spec |
            |---|---|---|---|---|---|---|---|---|---:|---|
            """;
    private static final Map<String, String> LICENCES = Map.ofEntries(
            Map.entry("JDK", "GPL-2.0 with classpath exception"),
            Map.entry("JSAT", "GPL-3.0"),
            Map.entry("dsiutils", "Apache-2.0 or LGPL-2.1"),
            Map.entry("ejml-ddense", "Apache-2.0"),
            Map.entry("elki-core", "AGPL-3.0"),
            Map.entry("elki-core-math", "AGPL-3.0"),
            Map.entry("guava", "Apache-2.0"),
            Map.entry("hipparchus-core", "Apache-2.0"),
            Map.entry("hipparchus-stat", "Apache-2.0"),
            Map.entry("mallet", "CPL-1.0"),
            Map.entry("metrics-core", "Apache-2.0"),
            Map.entry("micrometer-core", "Apache-2.0"),
            Map.entry("moa", "GPL-3.0"),
            Map.entry("opennlp-tools", "Apache-2.0"),
            Map.entry("sketches-java", "Apache-2.0"),
            Map.entry("stream", "Apache-2.0"),
            Map.entry("weka-stable", "GPL-3.0"));

    @Test
    void everyWrapperIsTested() {
        List<String> sources = Stream.of("main", "test")
                .flatMap(folder -> GallerySource.in(folder).stream())
                .map(GallerySource::name)
                .toList();
        assertThat(GalleryTest.examples().map(Example::source)).containsExactlyInAnyOrderElementsOf(sources);
    }

    @Test
    void tablesAreWhatTheSourcesSay() throws IOException {
        String readme = Files.readString(README, UTF_8);
        String tables = withTable(withTable(readme, "main"), "test");
        if (Boolean.getBoolean("anometry.regenerate")) {
            Files.writeString(README, tables, UTF_8);
            readme = tables;
        }
        assertThat(readme).isEqualTo(tables);
    }

    @Test
    void librariesThatBindWhatIsBuiltWithThemAreForTestsAlone() {
        assertThat(GallerySource.in("main"))
                .extracting(GalleryTableTest::licence)
                .noneMatch(GalleryTableTest::binds);
        assertThat(GallerySource.in("test"))
                .extracting(GalleryTableTest::licence)
                .allMatch(GalleryTableTest::binds);
    }

    private static boolean binds(String licence) {
        return Stream.of("AGPL-3.0", "GPL-3.0", "CPL-1.0").anyMatch(licence::equals);
    }

    private static String withTable(String readme, String folder) {
        String start = "<!-- table: " + folder + " -->\n";
        String end = "<!-- end -->";
        int from = readme.indexOf(start);
        int to = readme.indexOf(end, from);
        assertThat(from).as("start of the table of " + folder).isNotNegative();
        assertThat(to).as("end of the table of " + folder).isNotNegative();
        String rows =
                GallerySource.in(folder).stream().map(GalleryTableTest::row).collect(Collectors.joining());
        return readme.substring(0, from + start.length()) + HEAD + rows + readme.substring(to);
    }

    private static String row(GallerySource source) {
        String link = source.file().toString().replace('\\', '/');
        return "| [%s](%s) | `%s` | %s | %s | %s | %s | %s | %s | %s | %d | %s |%n"
                .formatted(
                        source.name(),
                        link,
                        source.wrapped(),
                        source.library(),
                        licence(source),
                        source.form(),
                        source.made(),
                        source.fed(),
                        source.read(),
                        source.merges(),
                        source.lines(),
                        use(source))
                .replace("\r\n", "\n");
    }

    private static String use(GallerySource source) {
        return SketchUses.all().stream()
                .filter(use -> use.source().equals(source.name()))
                .map(Sketched::use)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no use of the spec that is offered for " + source.name()));
    }

    private static String licence(GallerySource source) {
        String library = source.library().replaceFirst(" .*", "");
        return Objects.requireNonNull(LICENCES.get(library), () -> "no licence of " + library);
    }
}
