package io.github.anometry.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.anometry.api.error.ConfigurationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A layout that a configuration describes, as far as it is text. */
class DescribedFoldersTest {
    private static final String METRICS = "test_metrics: [AUPRO]\n";
    private static final String FOLDERS = """
            layout:
              images: ["{id}.png", "{id}.jpg"]
              masks: '{id}_mask.png'
              normal: [1, ok]
              split: no
              mask_rule: '>127'
            """;

    private static EvaluationConfig config(String layout) {
        return EvaluationConfig.parse(METRICS + layout, "e.yaml");
    }

    private static void assertRefused(EvaluationConfig config, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(config::requireNoProblems)
                .withMessage(message);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> config.evaluator(MetricRegistry.load()))
                .withMessage(message);
    }

    @Test
    void eachKeyHasATextOrAListOfTexts() {
        RunSettings run = config(FOLDERS).run();
        assertThat(run.layout()).isEmpty();
        assertThat(run.folders())
                .isEqualTo(Map.of(
                        "images", List.of("{id}.png", "{id}.jpg"),
                        "masks", List.of("{id}_mask.png"),
                        "normal", List.of("1", "ok"),
                        "split", List.of("no"),
                        "mask_rule", List.of(">127")));
        assertThat(config("layout: mvtec").run().folders()).isEmpty();
    }

    @Test
    void itIsWrittenAsItIsRead() {
        EvaluationConfig config = config(FOLDERS);
        assertThat(config.toYaml())
                .endsWith(
                        "\nlayout: {images: ['{id}.png', '{id}.jpg'], masks: '{id}_mask.png', normal: ['1', ok], split: no,"
                                + " mask_rule: '>127'}\n");
        assertThat(EvaluationConfig.parse(config.toYaml(), "e.yaml"))
                .isEqualTo(config)
                .hasSameHashCodeAs(config);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "layout: {image: a} # 2:10: layout has no key 'image'. Did you mean 'images'? It has images, masks, maps, normal,"
                        + " split, ignore, mask_rule.",
                "layout: [mvtec] # 2:9: layout is a list, but must be a name or a mapping.",
                "layout: {mask_rule: [a]} # 2:21: layout.mask_rule is a list, but must be a text.",
                "layout: {images: {category}} # 2:18: layout.images is a mapping, but must be a text. A pattern of paths is"
                        + " written in quotes, because YAML has braces, too: \"{category}/test/{defect}/{id}.png\".",
                "layout: {images: [a, {id}]} # 2:22: layout.images[1] is a mapping, but must be a text. A pattern of paths is"
                        + " written in quotes, because YAML has braces, too: \"{category}/test/{defect}/{id}.png\".",
            })
    void whatIsWrongHasAPlace(String layout, String problem) {
        EvaluationConfig config = config(layout);
        assertRefused(config, "e.yaml:" + problem);
        assertThat(config.run().folders()).isEmpty();
    }

    /** The reader of YAML takes a brace for the beginning of a mapping. */
    @Test
    void patternsWithoutQuotes() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> config("layout:\n  images: {category}/{id}.png\n"))
                .withMessage(
                        "e.yaml:3:21: This is not YAML: while parsing a block mapping, expected <block end>, but found"
                                + " '<scalar>'. Fix it there. A pattern of paths is written in quotes, because YAML has braces, too:"
                                + " \"{category}/test/{defect}/{id}.png\".");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> config("layout: [a\n"))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("pattern"));
    }

    @Test
    void whatTheReaderOfTheDataFindsIsReportedWithTheRest() {
        EvaluationConfig config = config(FOLDERS + "poll: 3\n");
        assertRefused(
                config.withProblems(Map.of(
                        "layout.images[1]", "This is wrong.",
                        "layout.split", "That too.",
                        "layout.maps", "They are missing.")),
                """
                The configuration 'e.yaml' has 4 problems:
                  e.yaml:2:1: layout.maps: They are missing.
                  e.yaml:3:24: layout.images[1]: This is wrong.
                  e.yaml:6:10: layout.split: That too.
                  e.yaml:8:1: the document has no key 'poll'. Did you mean 'pool'? It has test_metrics, validation_metrics, plugins, defaults, layout, log, report, resize, image_score, pool, smooth, mask_rule, ignore, maps, masks, manifest, scores, labels, category, object, allow_missing, metrics, by, json, json_size, image_records, csv_safe, run, no_warnings, strict, fit_thresholds, keep_going, batch_size, threads.""");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(config::requireNoProblems)
                .withMessageStartingWith("e.yaml:8:1: ");
    }

    @Test
    void thereMustBeAPlaceForIt() {
        EvaluationConfig config = config("layout: mvtec");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config.withProblems(Map.of("layout.images", "This is wrong.")))
                .withMessage("There is no layout.images in the configuration.");
    }
}
