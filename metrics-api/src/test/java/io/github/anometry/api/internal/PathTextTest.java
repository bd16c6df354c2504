package io.github.anometry.api.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** That Java refuses such paths itself depends on the locale it was started in; tests of the command start it in one. */
class PathTextTest {
    private static final String UNMAPPABLE = "Malformed input or input contains unmappable characters";

    @Test
    void aPath() {
        assertThat(PathText.toPath("maps/a b", "/home/ann", StandardCharsets.US_ASCII))
                .isEqualTo(Path.of("maps", "a b"));
    }

    @Test
    void anAsciiLocaleLacksLetters() {
        assertThat(PathText.explain(new InvalidPathException("pl\u00FCgins", UNMAPPABLE), StandardCharsets.US_ASCII))
                .isEqualTo(
                        "The path 'pl\u00FCgins' cannot be used: it has characters outside the encoding of the locale, "
                                + "US-ASCII. Set LC_ALL=C.UTF-8, or another locale with UTF-8 that 'locale -a' lists.");
        // As Java hands over the bytes of an argument that it cannot decode.
        assertThat(PathText.explain(
                        new InvalidPathException("pl\uFFFD\uFFFDgins", UNMAPPABLE), StandardCharsets.US_ASCII))
                .startsWith("The path 'pl\uFFFD\uFFFDgins' cannot be used: it has characters outside");
    }

    @Test
    void aFolderThatTheLocaleLacksLettersForMakesRelativePathsWrong() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> PathText.toPath("maps", "/home/J\uFFFD\uFFFDrg", StandardCharsets.US_ASCII))
                .withMessage("The folder '/home/J\uFFFD\uFFFDrg', where the command runs, cannot be used: it has "
                        + "characters outside the encoding of the locale, US-ASCII. Set LC_ALL=C.UTF-8, or another locale with UTF-8 "
                        + "that 'locale -a' lists.");
        Path absolute = Path.of("maps").toAbsolutePath();
        assertThat(PathText.toPath(absolute.toString(), "/home/J\uFFFD\uFFFDrg", StandardCharsets.US_ASCII))
                .isEqualTo(absolute);
        assertThat(PathText.toPath("maps", "/home/J\u00F6rg", StandardCharsets.UTF_8))
                .isEqualTo(Path.of("maps"));
    }

    @Test
    void whatIsNoPathInAnyLocale() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> PathText.toPath("a\0b", "/", StandardCharsets.UTF_8))
                .withMessage(
                        "'a\\u0000b' is not a path: Nul character not allowed. Give the path of a file or folder.");
    }
}
