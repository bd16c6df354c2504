package io.github.anometry.cli;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.model.Predictor;
import io.github.anometry.api.report.ReportInput;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.api.spi.NamedProvider;
import io.github.anometry.api.spi.PredictorProvider;
import io.github.anometry.api.spi.ReportProvider;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.plugin.PluginOffer;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ResultJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Checks what a plugin offers besides metrics, as far as that works without the user's files. */
final class OfferCheck {
    private static final int SIDE = 16;

    private OfferCheck() {}

    /** What is wrong with it; empty if nothing is. */
    static Optional<String> problem(PluginOffer offer) {
        try {
            return problem(offer.provider());
        } catch (AnometryException | IOException failed) {
            return Optional.of(String.valueOf(failed.getMessage()));
        }
    }

    private static Optional<String> problem(Object provider) throws IOException {
        if (provider instanceof DataLayout layout) {
            return ofLayout(layout);
        }
        if (!(provider instanceof NamedProvider<?> named) || needsSettings(named)) {
            return Optional.empty();
        }
        if (provider instanceof PredictorProvider predictors) {
            return ofPredictor(predictors);
        }
        return provider instanceof ReportProvider reports ? ofReport(reports) : Optional.empty();
    }

    /** Whether it needs settings. Reads everything that a command reads, so that a failure shows. */
    private static boolean needsSettings(NamedProvider<?> provider) {
        return provider.summary().isBlank() || provider.settings().stream().anyMatch(NamedProvider.Setting::required);
    }

    private static Optional<String> ofLayout(DataLayout layout) throws IOException {
        Path empty = Files.createTempDirectory("anometry-check-");
        try {
            Optional<String> mismatch = layout.mismatch(LayoutRequest.of(empty, empty));
            return mismatch.isPresent() ? Optional.empty() : Optional.of(Messages.takesEmptyFolders());
        } finally {
            Files.delete(empty);
        }
    }

    private static Optional<String> ofPredictor(PredictorProvider provider) throws IOException {
        float[] pixels = new float[2 * 3 * SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (i % 251) / 250f;
        }
        Batch images =
                ImageBatch.builder().image(Tensor.of(pixels, 2, 3, SIDE, SIDE)).build();
        try (Predictor predictor = provider.create(Map.of())) {
            Batch predicted = predictor.predict(images);
            boolean isWhole = predicted != null
                    && predicted.size() == images.size()
                    && (predicted.find(Field.ANOMALY_MAP).isPresent()
                            || predicted.find(Field.PRED_SCORE).isPresent());
            return isWhole ? Optional.empty() : Optional.of(Messages.predictsNothing());
        }
    }

    private static Optional<String> ofReport(ReportProvider provider) throws IOException {
        EvaluationResult result = EvaluationResult.builder()
                .metric("image_AUROC", MetricResult.of(0.5), 1)
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        provider.create(Map.of()).write(new ReportInput("check", ResultJson.write(result)), out);
        return out.size() > 0 ? Optional.empty() : Optional.of(Messages.writesNothing());
    }
}
