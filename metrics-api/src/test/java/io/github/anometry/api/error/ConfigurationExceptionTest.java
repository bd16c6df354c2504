package io.github.anometry.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigurationExceptionTest {
    @Test
    void itMayNameTheSettingAtFault() {
        assertThat(new ConfigurationException("fpr_limit", "fpr_limit is 2.", null).key())
                .contains("fpr_limit");
        assertThat(new ConfigurationException("Two metrics are called AUROC.").key())
                .isEmpty();
    }
}
