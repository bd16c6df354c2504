package io.github.anometry.api.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WarningTest {
    private static final Warning GREY = Warning.of(Warning.GREY_MASK, "Masks are grey.", "masks/10.png");

    @Test
    void isShownWithNameCountAndFirst() {
        assertThat(GREY).hasToString("Masks are grey. (grey-mask: masks/10.png)");
        assertThat(GREY.with(3, GREY.first())).hasToString("Masks are grey. (grey-mask: 3, first masks/10.png)");
        assertThat(Warning.of("odd", "It is odd.")).hasToString("It is odd. (odd)");
        assertThat(new Warning("odd", "They are odd.", 7, Optional.empty())).hasToString("They are odd. (odd: 7)");
    }

    @Test
    void equalOnesAreAddedWhateverTheirOrder() {
        List<Warning> warnings = new ArrayList<>(List.of(
                GREY,
                new Warning(Warning.GREY_MASK, "Masks are grey.", 4, Optional.of("masks/9.png")),
                new Warning(Warning.GREY_MASK, "Masks are grey.", 2, Optional.empty()),
                Warning.of(Warning.EMPTY_MASK, "Masks are empty."),
                Warning.of(Warning.GREY_MASK, "Masks are light grey.")));
        Random random = new Random(5);
        for (int order = 0; order < 20; order++) {
            Collections.shuffle(warnings, random);
            assertThat(Warning.merge(warnings))
                    .containsExactly(
                            Warning.of(Warning.EMPTY_MASK, "Masks are empty."),
                            new Warning(Warning.GREY_MASK, "Masks are grey.", 7, Optional.of("masks/9.png")),
                            Warning.of(Warning.GREY_MASK, "Masks are light grey."));
        }
    }

    @Test
    void aNameIsOfWordsAndNothingIsNoReasonToWarn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Warning.of("Grey mask", "Masks are grey."))
                .withMessage("'Grey mask' is not a warning name. Give lower-case words with hyphens: grey-mask.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GREY.with(0, Optional.empty()))
                .withMessage("A warning 'grey-mask' is about 0 things. Give 1 or more.");
    }
}
