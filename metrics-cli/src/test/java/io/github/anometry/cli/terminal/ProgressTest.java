package io.github.anometry.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.cli.internal.ProgressMessages;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void linesSayHowFarItIsAndWhatIsLeft() {
        assertThat(ProgressMessages.line(640, 15_000, ProgressMessages.nth("bottle", 3, 15), 241))
                .isEqualTo("anometry: 640 of 15,000 images, bottle (3 of 15), about 4 min left");
        assertThat(ProgressMessages.line(90, 100, ProgressMessages.evaluating(""), 7))
                .isEqualTo("anometry: 90 of 100 images, evaluating, about 7 s left");
        assertThat(ProgressMessages.line(0, 100, ProgressMessages.evaluating("bolt"), -1))
                .isEqualTo("anometry: 0 of 100 images, bolt");
        assertThat(ProgressMessages.line(100, 100, ProgressMessages.computing("bolt"), -1))
                .isEqualTo("anometry: 100 of 100 images, bolt, computing");
    }

    @Test
    void shortRunsSayNothing() {
        StringWriter err = new StringWriter();
        try (Progress progress = Progress.of(20, 2, new PrintWriter(err, true))) {
            progress.category("bolt");
            progress.step(10);
            progress.computing();
            assertThat(progress.reached()).isEqualTo("10 of 20 images");
        }
        assertThat(err.toString()).isEmpty();
    }
}
