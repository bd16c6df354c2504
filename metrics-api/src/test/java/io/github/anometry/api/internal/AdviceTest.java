package io.github.anometry.api.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdviceTest {
    @Test
    void theCommandLeavesOutWhatIsForPrograms() {
        String message =
                "Resize the maps " + Advice.either("--resize map", "Resize.maps()") + ", or allow missing ones "
                        + Advice.either("--allow-missing", "allowMissing") + ". In Java, nothing else changes.";
        assertThat(message)
                .isEqualTo(
                        "Resize the maps (--resize map; in Java, Resize.maps()), or allow missing ones (--allow-missing;"
                                + " in Java, allowMissing). In Java, nothing else changes.");
        assertThat(Advice.ofCommand(message))
                .isEqualTo(
                        "Resize the maps (--resize map), or allow missing ones (--allow-missing). In Java, nothing else"
                                + " changes.");
    }
}
