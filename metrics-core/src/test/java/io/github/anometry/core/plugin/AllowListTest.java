package io.github.anometry.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.core.testing.TestJar;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AllowListTest {
    private static final String OTHER = "0".repeat(64);

    @TempDir
    private Path plugins;

    private Path acme() {
        return TestJar.plugin("acme")
                .metric("com.acme.Hot")
                .provider("com.acme.TraceProvider", "static { System.setProperty(\"com.acme.loaded\", \"true\"); }")
                .write(plugins.resolve("acme-1.0.jar"));
    }

    private String report(Map<String, String> allowed) {
        System.clearProperty("com.acme.loaded");
        try (PluginManager manager =
                PluginManager.builder(plugins).allowOnly(allowed).open()) {
            boolean loaded = !manager.plugins().isEmpty();
            assertThat(System.getProperty("com.acme.loaded") != null)
                    .as("a class was loaded")
                    .isEqualTo(loaded);
            return ReportText.of(manager);
        } finally {
            System.clearProperty("com.acme.loaded");
        }
    }

    private static final String LOADED = """
            LOADED acme plugins/acme-1.0.jar
            It has the metrics Hot, Trace.
            """;

    @Test
    void aPluginIsListedByFileNameOrById() {
        String sha256 = Sha256.of(acme());
        assertThat(report(Map.of("acme-1.0.jar", sha256))).isEqualTo(LOADED);
        assertThat(report(Map.of("acme", sha256.toUpperCase(Locale.ROOT)))).isEqualTo(LOADED);
        assertThat(report(Map.of("acme", sha256, "acme-1.0.jar", sha256, "other", OTHER)))
                .isEqualTo(LOADED);
    }

    @Test
    void anotherChecksumIsRefusedBeforeAClassIsLoaded() {
        String sha256 = Sha256.of(acme());
        String refused = """
                REFUSED acme plugins/acme-1.0.jar
                Its SHA-256 is %s, but the allow-list has %s for 'acme'.
                Use the file that was allowed, or, if you trust this one, put its SHA-256 into the list.
                """.formatted(sha256, OTHER);
        assertThat(report(Map.of("acme", OTHER))).isEqualTo(refused);
        assertThat(report(Map.of("acme", OTHER, "acme-1.0.jar", sha256))).isEqualTo(refused);
    }

    @Test
    void aPluginThatIsNotListedIsRefusedBeforeAClassIsLoaded() {
        String sha256 = Sha256.of(acme());
        assertThat(report(Map.of("acme.jar", sha256))).isEqualTo("""
                        REFUSED acme plugins/acme-1.0.jar
                        It is not on the allow-list, neither as 'acme-1.0.jar' nor as 'acme'; the list has acme.jar.
                        If you trust it, add its SHA-256 to the list: %s.
                        """.formatted(sha256));
        assertThat(report(Map.of())).contains("the list has none.");
    }

    @Test
    void aFolderIsListedWithTheChecksumOfItsChecksums() {
        Path jar = TestJar.plugin("acme").metric("com.acme.Hot").write(plugins.resolve("folder/acme.jar"));
        Path lib = TestJar.library().entry("a", "a").write(plugins.resolve("folder/lib.jar"));
        String sha256 = Sha256.of(Sha256.of(jar) + "  acme.jar\n" + Sha256.of(lib) + "  lib.jar\n");
        try (PluginManager manager = PluginManager.builder(plugins)
                .allowOnly(Map.of("folder", sha256))
                .open()) {
            assertThat(manager.plugins()).hasSize(1);
        }
        TestJar.library().entry("a", "b").write(lib);
        try (PluginManager manager = PluginManager.builder(plugins)
                .allowOnly(Map.of("folder", sha256))
                .open()) {
            assertThat(manager.plugins()).isEmpty();
        }
    }

    @Test
    void whatIsNoChecksumIsAnError() {
        PluginManager.Builder builder = PluginManager.builder(plugins);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> builder.allowOnly(Map.of("acme", "abc")))
                .withMessage(
                        "The SHA-256 of 'acme' is 'abc', but must be 64 hexadecimal digits, as 'anometry plugins list' and "
                                + "sha256sum print them.")
                .satisfies(error -> assertThat(error.key()).contains("sha256"));
    }
}
