package io.github.anometry.core.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

class Slf4jLoggerTest {
    /** Keeps what is logged. */
    private static final class Kept extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1L;

        private final transient List<String> lines = new ArrayList<>();

        Kept() {
            name = "com.acme.results";
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                String message,
                Object @Nullable [] arguments,
                @Nullable Throwable failure) {
            lines.add(level + " " + MessageFormatter.basicArrayFormat(message, arguments));
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        public boolean isTraceEnabled() {
            return true;
        }

        @Override
        public boolean isDebugEnabled() {
            return true;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }
    }

    @Test
    void aMetricIsALineAndAWarningIsAWarning() {
        Kept kept = new Kept();
        new Slf4jLogger(kept).log(Reports.test(1));
        assertThat(kept.lines)
                .containsExactly(
                        "INFO padim test 1: image_AUROC = 0.9825",
                        "INFO padim test 1: image_F1Max = 0.9625 (threshold 0.512)",
                        "INFO padim test 1: pixel_AUPRO = undefined (no mask has an anomalous region)",
                        "INFO padim test 1: image_MinMax = {max=1234.5678}",
                        "INFO padim test 1: image_ROC = tpr over fpr, 3 points",
                        "WARN padim test 1: the thresholds were fitted on 3 images (note)",
                        "INFO padim test 1, defect_type cut: image_AUROC = 1.0",
                        "INFO padim test 1, defect_type cut: pixel_AUPRO = 0.91",
                        "INFO padim test 1, defect_type hole: image_AUROC = 0.5",
                        "INFO padim test 1, defect_type hole: pixel_AUPRO = undefined (no mask has an anomalous region)");
    }

    @Test
    void theLoggerIsNamed() {
        assertThat(new Slf4jLogger(new Kept()).name()).isEqualTo("slf4j com.acme.results");
    }
}
