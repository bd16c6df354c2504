package io.github.anometry.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The only message that takes gigabytes to provoke; other tests assert the others. */
class MessagesTest {
    @Test
    void anArrayBeyondTwoGibibytes() {
        assertThat(Messages.arrayTooLarge(3L << 30))
                .isEqualTo("An INDArray whose buffer reaches 3221225472 bytes cannot be viewed: the limit is 2 GiB. "
                        + "Use smaller batches.");
    }
}
