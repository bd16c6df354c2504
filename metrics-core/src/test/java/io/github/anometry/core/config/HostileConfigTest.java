package io.github.anometry.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.anometry.api.error.ConfigurationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A YAML file that is too deep, too long, or wrong all over is rejected with a short message and little stack and memory. */
class HostileConfigTest {
    private static String refusal(String yaml) {
        return String.valueOf(catchThrowableOfType(
                        ConfigurationException.class,
                        () -> EvaluationConfig.parse(yaml, "e.yaml").evaluator(MetricRegistry.load()))
                .getMessage());
    }

    private static String numbered(int count, String line) {
        return IntStream.range(0, count).mapToObj(line::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 2000, 100_000})
    void listsWithinLists(int levels) {
        assertThat(refusal("test_metrics: " + "[".repeat(levels) + "]".repeat(levels)))
                .isEqualTo("e.yaml:1:115: lists are nested more than 100 deep. Nest fewer.");
        assertThat(refusal("test_metrics:\n" + "- ".repeat(levels)))
                .isEqualTo("e.yaml:2:201: lists are nested more than 100 deep. Nest fewer.");
    }

    @ParameterizedTest
    @ValueSource(ints = {102, 3000})
    void mappingsWithinMappings(int levels) {
        String blocks = IntStream.range(0, levels)
                .mapToObj(level -> " ".repeat(level) + "a:\n")
                .collect(Collectors.joining());
        assertThat(refusal(blocks)).isEqualTo("e.yaml:102:102: mappings are nested more than 100 deep. Nest fewer.");
        assertThat(refusal("{a: ".repeat(levels) + "}".repeat(levels)))
                .isEqualTo("e.yaml:1:405: mappings are nested more than 100 deep. Nest fewer.");
    }

    @Test
    void keysWithinKeys() {
        assertThat(refusal("? ".repeat(3000) + "a"))
                .isEqualTo("e.yaml:1:203: mappings are nested more than 100 deep. Nest fewer.");
        assertThat(refusal("test_metrics: " + "{? [".repeat(3000)))
                .isEqualTo("e.yaml:1:215: mappings are nested more than 100 deep. Nest fewer.");
    }

    @Test
    void aHundredLevelsAreRead() {
        assertThat(refusal("test_metrics: " + "[".repeat(100) + "]".repeat(100)))
                .isEqualTo("e.yaml:1:16: test_metrics[0] is a list, but must be a mapping.");
    }

    @Test
    void aliasesWithinKeysAreCounted() {
        StringBuilder yaml = new StringBuilder("layout: &a0 [x]\nlog:\n");
        for (int level = 1; level <= 24; level++) {
            yaml.append("  - &a%1$d {? *a%2$d : 1, ? [*a%2$d] : 2}\n".formatted(level, level - 1));
        }
        assertThat(refusal(yaml + "defaults: {beta: *a24}\ntest_metrics: [AUPRO]"))
                .contains("e.yaml:26:5: defaults.beta has more than 10000 values, or lists that contain themselves. "
                        + "Use fewer.");
    }

    @Test
    void theStackOfASmallThreadIsEnough() {
        String deepest = "defaults: {beta: " + "[".repeat(99) + "]".repeat(99) + "}\ntest_metrics: [AURO]";
        CompletableFuture<String> message = new CompletableFuture<>();
        Runnable read = () -> {
            try {
                message.complete(refusal(deepest));
            } catch (Throwable thrown) {
                message.completeExceptionally(thrown);
            }
        };
        new Thread(null, read, "small", 256 * 1024).start();
        assertThat(message.join()).startsWith("e.yaml:2:16: test_metrics[0]: There is no metric 'AURO'.");
    }

    @Test
    void aTextThatIsNoName() {
        String tooLong = ": a text of 5000 characters, but at most 4096 are read. Give a shorter one.";
        String text = "1".repeat(5000);
        assertThat(refusal("test_metrics: [" + text + "]")).isEqualTo("e.yaml:1:16" + tooLong);
        assertThat(refusal("? " + text + "\n: 1")).isEqualTo("e.yaml:1:3" + tooLong);
        assertThat(refusal("test_metrics: [{metric: AUPRO, fpr_limit: " + text + "}]"))
                .isEqualTo("e.yaml:1:43" + tooLong);
        assertThat(refusal("test_metrics: [AUPRO]\nlayout: '" + text + "'")).isEqualTo("e.yaml:2:9" + tooLong);
    }

    @Test
    void onlyTheFirstOfManyProblemsAreListed() {
        assertThat(refusal("test_metrics:\n" + numbered(101, "  - [%d]\n")))
                .startsWith(
                        "The configuration 'e.yaml' has 101 problems:\n  e.yaml:2:5: test_metrics[0] is a list, but")
                .endsWith("\n  e.yaml:101:5: test_metrics[99] is a list, but must be a mapping.\n  and 1 more.")
                .hasLineCount(102);
        assertThat(refusal("test_metrics:\n" + numbered(20_000, "  - [%d]\n")))
                .startsWith("The configuration 'e.yaml' has 20000 problems:\n  e.yaml:2:5: test_metrics[0] is a list")
                .endsWith("\n  e.yaml:101:5: test_metrics[99] is a list, but must be a mapping.\n  and 19900 more.")
                .hasLineCount(102);
    }

    @Test
    void unknownSettingsAreReportedTogether() {
        String metric = "test_metrics:\n- metric: AUPRO\n";
        assertThat(refusal(metric + numbered(5000, "  fpr%d: 1\n") + "  fpr_limit: 2\n"))
                .startsWith("""
                        The configuration 'e.yaml' has 5001 problems:
                          e.yaml:3:3: test_metrics[0].fpr0: AUPRO has no parameter 'fpr0'. It has fpr_limit, connectivity.
                          e.yaml:4:3: test_metrics[0].fpr1: AUPRO has no parameter 'fpr1'. It has fpr_limit, connectivity.
                        """);
        String wrapper = metric + "  wrapper:\n    bootstrap:\n";
        assertThat(refusal(wrapper + numbered(5000, "      s%d: 1\n") + "      resamples: 1\n"))
                .startsWith("""
                        The configuration 'e.yaml' has 5001 problems:
                          e.yaml:5:7: test_metrics[0].wrapper.bootstrap.s0: bootstrap has no parameter 's0'. It has resamples, confidence, seed.
                        """);
    }

    @Test
    void longListsAreCutShort() {
        assertThat(refusal("test_metrics: [{metric: AUPRO, wrapper: {" + numbered(8, "w%d: 1, ") + "}}]"))
                .isEqualTo(
                        "e.yaml:1:41: test_metrics[0].wrapper has the keys w0, w1, w2, w3, w4 and 3 more, but one mapping "
                                + "names one wrapper. Make it a list of wrappers, from the inside out: "
                                + "[{w0: {...}}, {w1: {...}}, {w2: {...}}, {w3: {...}}, {w4: {...}}, ...].");
        assertThat(refusal("test_metrics: [{metric: AUPRO, fields: [" + "gt_mask, ".repeat(8) + "]}]"))
                .isEqualTo("e.yaml:1:40: test_metrics[0].fields: AUPRO takes 2 fields (anomaly_map, mask), but got 8 "
                        + "(gt_mask, gt_mask, gt_mask, gt_mask, gt_mask and 3 more). Name one field for each.");
        assertThat(refusal("test_metrics: [{metric: AUPRO, fpr_limit: [" + "1, ".repeat(100) + "]}]"))
                .isEqualTo("e.yaml:1:32: test_metrics[0].fpr_limit: AUPRO cannot take [" + "1, ".repeat(66)
                        + "1... for its parameter 'fpr_limit'. It takes a value of type double.");
    }

    @Test
    void manyDefaultsAreInheritedByThoseThatHaveThem() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> EvaluationConfig.parse(
                                "defaults: {fpr_limit: 2, beta: 1, beto: 1}\ntest_metrics: [AUPRO]", "e.yaml")
                        .evaluator(MetricRegistry.load()))
                .withMessage("""
                        The configuration 'e.yaml' has 3 problems:
                          e.yaml:1:12: defaults.fpr_limit: AUPRO cannot be built: fpr_limit is 2, but must be above 0 and at most 1.
                          e.yaml:1:26: defaults has the parameter 'beta', which none of the metrics has. They have connectivity, fpr_limit, prefix, strict.
                          e.yaml:1:35: defaults has the parameter 'beto', which none of the metrics has. They have connectivity, fpr_limit, prefix, strict.""");
    }
}
