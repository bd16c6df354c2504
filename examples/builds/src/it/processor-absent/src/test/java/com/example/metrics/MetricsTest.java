package com.example.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.config.MetricRegistry;
import org.junit.jupiter.api.Test;

/** No compiler reports that no wrappers were generated, so the registry does. */
class MetricsTest {
    @Test
    void lookingUpTheMetricSaysWhatIsMissing() {
        MetricRegistry registry = MetricRegistry.load();
        MetricConfig config = MetricConfig.builder().build();
        String message = assertThrows(ConfigurationException.class, () -> registry.create("HotShare", config))
                .getMessage();
        assertEquals(
                "com.example.metrics.HotShare asks for a wrapper, but has none, because the annotation processor did not run."
                        + " Name io.github.anometry:anometry-metrics-processor in annotationProcessorPaths of"
                        + " maven-compiler-plugin, as annotationProcessor of Gradle, or as kapt of Kotlin, and build again. If it"
                        + " is only on the class path, JDK 23 and later need -proc:full (<proc>full</proc> of Maven).",
                message.substring(message.indexOf("com.example")));
    }
}
