package io.github.anometry.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.engine.Engine;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.logging.CsvLogger;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.ResultLoggers;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.MinMax;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.plugin.PluginManager;
import io.github.anometry.core.result.EvaluationResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExampleTest {
    @Test
    void quickStartEvaluates() {
        EvaluationResult result = QuickStart.evaluate(QuickStart.predictions());
        assertThat(result.metrics().keySet())
                .containsExactly("image_AUROC", "pixel_AUROC", "image_F1Max", "pixel_AUPRO");
        assertThat(result.get("image_AUROC").asDouble()).isEqualTo(1);
        assertThat(result.get("pixel_AUPRO").asDouble()).isEqualTo(1);
        assertThat(result.get("image_F1Max").detail("threshold")).isEqualTo(0.9f);
    }

    @Test
    void anEngineValidatesAndTests() {
        EvaluationResult result = QuickStart.run(QuickStart.predictions());
        assertThat(result.metrics().keySet())
                .containsExactly("image_AUROC", "image_F1Score", "pixel_AUROC", "pixel_F1Score");
        assertThat(result.metrics().values()).allMatch(metric -> metric.asDouble() == 1);
        assertThat(result.figure("pixel_AUROC").title()).isEqualTo("pixel_AUROC = 1.0000");
    }

    @Test
    void anIntervalHoldsTheValue() {
        MetricResult auroc = QuickStart.confidence(QuickStart.predictions());
        assertThat(auroc.asDouble()).isEqualTo(1);
        assertThat(auroc.detail("lower")).isLessThanOrEqualTo(auroc.detail("upper"));
    }

    @Test
    void bytesHoldWhatWasSeen() {
        Evaluator evaluator = Evaluator.builder()
                .testMetrics(MinMax.builder().fields(Field.PRED_SCORE).build())
                .build();
        QuickStart.predictions().forEach(evaluator::update);
        assertThat(QuickStart.together(evaluator).compute().metrics())
                .isEqualTo(evaluator.compute().metrics());
    }

    @Test
    void ownMetricMeasures() {
        assertThat(OwnMetric.use(QuickStart.predictions().get(0))).isEqualTo(2.0 / 8);
        assertThat(OwnMetric.useByName(QuickStart.predictions().get(0))).isEqualTo(2.0 / 8);
    }

    @Test
    void guiceWiresAnEvaluator(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("plugins"));
        Files.writeString(folder.resolve("evaluation.yaml"), "test_metrics: [{metric: AUPRO, prefix: pixel_}]");
        Evaluator evaluator = Injected.evaluator(folder);
        QuickStart.predictions().forEach(evaluator::update);
        assertThat(evaluator.compute().get("pixel_AUPRO").asDouble()).isEqualTo(1);
    }

    private static Evaluator pixelAuroc() {
        return Evaluator.builder()
                .testMetrics(AUROC.builder()
                        .fields(Field.ANOMALY_MAP, Field.GT_MASK)
                        .prefix("pixel_")
                        .build())
                .build();
    }

    /** With the path and the kind of defect of each image. */
    private static List<ImageBatch> named() {
        return QuickStart.predictions().stream()
                .map(batch -> ImageBatch.builder()
                        .predScore(batch.get(Field.PRED_SCORE))
                        .gtLabel(batch.get(Field.GT_LABEL))
                        .anomalyMap(batch.get(Field.ANOMALY_MAP))
                        .gtMask(batch.get(Field.GT_MASK))
                        .imagePath(List.of("good/0.png", "scratch/0.png"))
                        .put(Field.DEFECT_TYPE, List.of("good", "scratch"))
                        .build())
                .toList();
    }

    @Test
    void firstMetricsPrints() {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            FirstMetrics.main(new String[0]);
        } finally {
            System.setOut(out);
        }
        assertThat(printed.toString(UTF_8).lines()).containsExactly("image_AUROC = 1.0", "pixel_AUPRO = 1.0");
    }

    @Test
    void anEngineBreaksDownAndLogs(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("results.csv");
        DataModule data = DataModule.of(named(), named());
        try (ResultLogger csv = new CsvLogger(file)) {
            EvaluationResult result = Engines.run(batch -> batch, pixelAuroc(), data, csv);
            assertThat(result.breakdown("defect_type").groups().keySet()).containsExactly("scratch");
        }
        assertThat(file).content().contains("defect_type,scratch,pixel_AUROC,,1.0");
    }

    @Test
    void measurementsOfTwoProcessesAreOne() {
        Evaluator evaluator = pixelAuroc();
        named().forEach(evaluator::update);
        assertThat(Engines.inTwoProcesses(new Engine(), pixelAuroc(), named()).metrics())
                .isEqualTo(evaluator.compute().metrics());
    }

    @Test
    void figuresAreDrawn(@TempDir Path folder) {
        Evaluator evaluator = pixelAuroc();
        named().forEach(evaluator::update);
        assertThat(Figures.draw(evaluator, folder).size()).isGreaterThan(1);
        assertThat(folder.resolve("pixel_auroc.png")).exists();
        assertThat(folder.resolve("pixel_auroc.svg")).exists();
        assertThat(folder.resolve("pixel_AUROC.png")).exists();
    }

    @Test
    void resultsComeBackFromFiles(@TempDir Path folder) throws IOException {
        DataModule data = DataModule.of(named(), named());
        EvaluationResult result = new Engine()
                .test(
                        AnomalyModel.builder(batch -> batch)
                                .evaluator(pixelAuroc())
                                .build(),
                        data);
        assertThat(ResultFiles.writeAndRead(result, folder)).isNotSameAs(result).isEqualTo(result);
    }

    @Test
    void loggersHaveNames(@TempDir Path folder) {
        assertThat(Loggers.make(folder.resolve("results.csv")))
                .extracting(ResultLogger::name)
                .containsExactly("csv " + folder.resolve("results.csv"), "csv " + folder.resolve("results.csv"));
        assertThat(ResultLoggers.load().create("console")).isInstanceOf(ConsoleLogger.class);
    }

    @Test
    void pluginsAreLoadedAndOnlyTheTrustedOnes(@TempDir Path folder) throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Files.writeString(folder.resolve("evaluation.yaml"), "test_metrics: [{metric: AUPRO, prefix: pixel_}]");
        EvaluationResult result = LoadingPlugins.evaluate(folder, QuickStart.predictions());
        assertThat(result.get("pixel_AUPRO").asDouble()).isEqualTo(1);
        try (PluginManager trusted = LoadingPlugins.trusted(plugins)) {
            assertThat(trusted.plugins()).isEmpty();
        }
    }
}
