package io.github.anometry.examples.engine;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.PRED_LABEL;
import static io.github.anometry.api.batch.Field.PRED_MASK;
import static io.github.anometry.api.batch.Field.PRED_SCORE;

import io.github.anometry.api.data.DataModule;
import io.github.anometry.core.engine.Engine;
import io.github.anometry.core.engine.Parts;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.logging.CsvLogger;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.TableLogger;
import io.github.anometry.core.metric.AUPRO;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.F1Max;
import io.github.anometry.core.metric.F1Score;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.result.Breakdown;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.plugin.figures.Drawing;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Fits a detector to each texture, validates it, tests it, and reports where it is good and where it is not. */
public final class Inspection {
    private final PrintStream out;
    private final Path folder;

    /** @param folder for the figures and {@code results.csv} */
    Inspection(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /** @param arguments the folder for the files; by default {@code inspection} */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "inspection" : arguments[0]);
        new Inspection(System.out, folder).run();
    }

    /** The results for each texture. */
    Breakdown run() throws IOException {
        Files.createDirectories(folder);
        Map<String, EvaluationResult> results = new LinkedHashMap<>();
        try (ResultLogger csv = new CsvLogger(folder.resolve("results.csv"))) {
            for (Texture texture : Texture.values()) {
                EvaluationResult result = inspect(texture, new TableLogger(out), csv);
                WorstImages.of(result).forEach(out::println);
                draw(texture, result);
                results.put(texture.text(), result);
            }
        }
        Breakdown all = new Breakdown("texture", results);
        out.println();
        for (String metric : all.get(Texture.WOVEN.text()).metrics().keySet()) {
            out.printf(Locale.ROOT, "mean %s = %.4f%n", metric, all.mean(metric).asDouble());
        }
        return all;
    }

    /** Fit, validate, test. */
    EvaluationResult inspect(Texture texture, ResultLogger... loggers) {
        Surfaces surfaces = new Surfaces(texture);
        AnomalyModel model = AnomalyModel.builder(GaussianDetector.fit(surfaces.normal()))
                .evaluator(evaluator())
                .build();
        Engine engine = Engine.builder()
                .name(texture.text())
                .threads(2)
                .curves(true)
                .parts(Parts.defectTypes())
                .listeners(new Progress(out, texture.text()))
                .loggers(loggers)
                .build();
        try (DataModule data = surfaces.data()) {
            engine.validate(model, data); // fits the thresholds of labels and masks
            return engine.test(model, data);
        }
    }

    private static Evaluator evaluator() {
        return Evaluator.builder()
                .validationMetrics(
                        F1Max.builder()
                                .fields(PRED_SCORE, GT_LABEL)
                                .prefix("image_")
                                .build(),
                        F1Max.builder()
                                .fields(ANOMALY_MAP, GT_MASK)
                                .prefix("pixel_")
                                .build())
                .testMetrics(
                        AUROC.builder()
                                .fields(PRED_SCORE, GT_LABEL)
                                .prefix("image_")
                                .build(),
                        F1Score.builder()
                                .fields(PRED_LABEL, GT_LABEL)
                                .prefix("image_")
                                .build(),
                        AUROC.builder()
                                .fields(ANOMALY_MAP, GT_MASK)
                                .prefix("pixel_")
                                .build(),
                        F1Score.builder()
                                .fields(PRED_MASK, GT_MASK)
                                .prefix("pixel_")
                                .build(),
                        AUPRO.builder().prefix("pixel_").build())
                .build();
    }

    private void draw(Texture texture, EvaluationResult result) {
        for (String metric : result.figures()) {
            Drawing drawing = Drawing.of(result.figure(metric));
            String name = texture.text() + "_" + metric;
            drawing.png(folder.resolve(name + ".png"));
            drawing.svg(folder.resolve(name + ".svg"));
        }
    }
}
