package io.github.anometry.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.core.config.EvaluationConfig;
import io.github.anometry.core.config.MetricRegistry;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page shows code that is compiled, and links only what is there. */
final class PagesTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Set<String> NO_SOURCES = Set.of("target", ".git");

    /** Its blocks show what does not compile, and ProblemsGuideTest makes the page of sources that it has compiled. */
    private static final Path GENERATED = ROOT.resolve("docs/problems.md");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\S*)\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /** The text of each Java file, by the file, with every line stripped of its indentation. */
    private static final Map<Path, String> SOURCES = new LinkedHashMap<>();

    private static final List<Path> PAGES = new ArrayList<>();

    @BeforeAll
    static void find() throws IOException {
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NO_SOURCES.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".java")) {
                    SOURCES.put(file, "\n" + stripped(Files.readString(file)) + "\n");
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static List<Path> pages() throws IOException {
        if (PAGES.isEmpty()) {
            for (String folder : List.of("", "docs", "benchmarks")) {
                try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                    files.filter(file -> file.toString().endsWith(".md"))
                            .sorted()
                            .forEach(PAGES::add);
                }
            }
            for (String folder : List.of("examples", "metrics-plugins", "integrations")) {
                try (Stream<Path> folders = Files.list(ROOT.resolve(folder))) {
                    folders.map(module -> module.resolve("README.md"))
                            .filter(Files::exists)
                            .sorted()
                            .forEach(PAGES::add);
                }
            }
        }
        return PAGES;
    }

    @Test
    void thePagesAreFound() throws IOException {
        assertThat(pages())
                .contains(
                        ROOT.resolve("README.md"),
                        ROOT.resolve("CONTRIBUTING.md"),
                        ROOT.resolve("docs/java.md"),
                        ROOT.resolve("examples/guide/README.md"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void javaIsCompiledElsewhere(Path page) throws IOException {
        if (page.equals(GENERATED)) {
            return;
        }
        for (String block : blocks(page, "java")) {
            // A provider that is registered only where it is shown.
            String code = stripped(block).replaceFirst("^@AutoService\\(DataLayout\\.class\\)\n", "");
            List<Path> files = SOURCES.entrySet().stream()
                    .filter(source -> source.getValue().contains("\n" + code + "\n"))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(files).as("sources of\n%s", block).isNotEmpty();
            assertThat(linked(page))
                    .as("links to a source of\n%s\nwith its imports: one of %s", block, files)
                    .anyMatch(linked -> files.stream().anyMatch(file -> file.startsWith(linked)));
        }
    }

    /** What the code of this module marks is for a page. */
    @Test
    void whatIsMarkedIsShown() throws IOException {
        List<String> shown = new ArrayList<>();
        for (Path page : pages()) {
            blocks(page, "java").forEach(block -> shown.add(stripped(block)));
        }
        Pattern marked = Pattern.compile("// tour:\\S+\n(.*?)\n// end\n", Pattern.DOTALL);
        List<String> regions = SOURCES.entrySet().stream()
                .filter(source -> source.getKey().startsWith(Path.of("src").toAbsolutePath()))
                .flatMap(source -> marked.matcher(source.getValue()).results())
                .map(region -> region.group(1))
                .toList();
        assertThat(regions).hasSizeGreaterThan(10);
        assertThat(shown).containsAll(regions);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void configurationsAreRead(Path page) throws IOException {
        // Whose configurations are wrong on purpose; its own test compares what is said of them.
        if (page.equals(ROOT.resolve("examples/guide/README.md"))) {
            return;
        }
        MetricRegistry registry = MetricRegistry.load();
        for (String block : blocks(page, "yaml")) {
            assertThat(EvaluationConfig.parse(block, page.toString())
                            .evaluator(registry)
                            .test()
                            .metrics())
                    .as(block)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        for (String link : links(page)) {
            if (!link.contains("://")) {
                String[] parts = link.split("#", -1);
                Path file = parts[0].isEmpty()
                        ? page
                        : page.resolveSibling(parts[0]).normalize();
                assertThat(file).as("%s in %s", link, page).exists();
                if (parts.length > 1) {
                    assertThat(anchors(file)).as("%s in %s", link, page).contains(parts[1]);
                }
            }
        }
    }

    private static List<Path> linked(Path page) throws IOException {
        return links(page).stream()
                .filter(link -> !link.contains("://") && !link.startsWith("#"))
                .map(link -> page.resolveSibling(link.replaceFirst("#.*", "")).normalize())
                .toList();
    }

    private static List<String> links(Path page) throws IOException {
        return LINK.matcher(BLOCK.matcher(Files.readString(page)).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    /** As GitHub makes them of headlines. */
    private static List<String> anchors(Path page) throws IOException {
        return Pattern.compile("(?m)^#+ (.*)$")
                .matcher(BLOCK.matcher(Files.readString(page)).replaceAll(""))
                .results()
                .map(headline -> headline.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<String> blocks(Path page, String language) throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private static String stripped(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n")).strip();
    }
}
