package io.github.anometry.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The one message that takes gigabytes to provoke; the tests of those who speak them assert the others. */
class MessagesTest {
    @Test
    void anArrayBeyondTwoGibibytes() {
        assertThat(Messages.arrayTooLarge(3L << 30))
                .isEqualTo("An INDArray whose buffer reaches 3221225472 bytes cannot be viewed: 2 GiB is the most."
                        + " Give it in smaller batches.");
    }
}
