package io.github.anometry.cli;

import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.cli.internal.InputMessages;
import io.github.anometry.plugin.files.Category;
import io.github.anometry.plugin.files.Predictions;
import io.github.anometry.plugin.files.prepare.Preparation;
import io.github.anometry.plugin.files.prepare.Resize;
import io.github.anometry.plugin.files.prepare.ScoreRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What happens to maps and masks before they are measured: options, or keys of a configuration. */
final class PreparationOptions {
    private static final String RESIZE = "resize";
    private static final String IMAGE_SCORE = "image_score";
    private static final String POOL = "pool";
    private static final String SMOOTH = "smooth";
    private static final String MASK_RULE = "mask_rule";

    @Option(
            names = "--resize",
            paramLabel = "map|mask|HxW|none",
            description =
                    "Where sizes differ, resize maps to their masks, bilinearly (map, the default), masks to their"
                            + " maps, by nearest pixels (mask), both to one size (256x256), or nothing (none).")
    private @Nullable String resize;

    @Option(
            names = "--image-score",
            paramLabel = "RULE",
            description =
                    "The score of an image, from its map as saved: max, mean, topk=0.01 (the mean of the highest 1 %%),"
                            + " top=100 (of the highest 100 pixels), or given. Default: given where there are scores, else max.")
    private @Nullable String imageScore;

    @Option(
            names = "--pool",
            paramLabel = "N",
            description = "Take as the score of an image the highest mean of a window of N x N pixels.")
    private @Nullable String pool;

    @Option(
            names = "--smooth",
            paramLabel = "SIGMA",
            description = "Smooth maps by a Gaussian filter of this standard deviation in pixels, after resizing.")
    private @Nullable String smooth;

    @Option(
            names = "--mask-rule",
            paramLabel = "RULE",
            description =
                    "Which values of masks mark anomalous pixels, for example '>127' or '==255'. Default: '>0', or what"
                            + " the layout says.")
    private @Nullable String maskRule;

    /** Takes settings that were not given from a configuration. */
    void complete(Map<String, String> configured) {
        resize = resize == null ? configured.get(RESIZE) : resize;
        imageScore = imageScore == null ? configured.get(IMAGE_SCORE) : imageScore;
        pool = pool == null ? configured.get(POOL) : pool;
        smooth = smooth == null ? configured.get(SMOOTH) : smooth;
        maskRule = maskRule == null ? configured.get(MASK_RULE) : maskRule;
    }

    /** @throws ConfigurationException if a setting has no such value */
    Preparation preparation() {
        Preparation preparation = Preparation.defaults();
        if (resize != null) {
            preparation = preparation.withResize(Resize.parse(resize));
        }
        if (imageScore != null) {
            preparation = preparation.withImageScore(ScoreRule.parse(imageScore));
        }
        if (pool != null) {
            preparation = preparation.withPool((int) number(POOL, pool, true));
        }
        if (smooth != null) {
            preparation = preparation.withSmooth(number(SMOOTH, smooth, false));
        }
        return maskRule == null ? preparation : preparation.withMaskRule(MaskRule.parse(maskRule));
    }

    private static double number(String key, String text, boolean isWhole) {
        try {
            return isWhole ? Integer.parseInt(text) : Double.parseDouble(text);
        } catch (NumberFormatException none) {
            throw new ConfigurationException(key, InputMessages.notANumber(key, text, isWhole), none);
        }
    }

    /** What was done, for a result. */
    Map<String, Object> settings(Predictions predictions) {
        Preparation preparation = preparation();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("read", line(predictions, preparation));
        predictions.layout().ifPresent(layout -> settings.put("layout", layout));
        if (!predictions.sizes().isEmpty()) {
            settings.put("sizes", predictions.sizes());
        }
        settings.put(RESIZE, preparation.resize().toString());
        if (!predictions.resized().isEmpty()) {
            settings.put("resized", predictions.resized());
        }
        settings.put(IMAGE_SCORE, preparation.imageScore().toString());
        if (preparation.pool() > 1) {
            settings.put(POOL, preparation.pool());
        }
        if (preparation.smooth() > 0) {
            settings.put(SMOOTH, preparation.smooth());
        }
        settings.put(MASK_RULE, predictions.maskRule().toString());
        return settings;
    }

    private static String line(Predictions predictions, Preparation preparation) {
        List<Category> categories = predictions.categories();
        List<String> how = new ArrayList<>();
        if (preparation.smooth() > 0) {
            how.add(InputMessages.smoothed(preparation.smooth()));
        }
        boolean haveMaps = categories.stream().anyMatch(Category::hasMaps);
        String rule = haveMaps
                ? preparation.imageScore().toString()
                : ScoreRule.parse("given").toString();
        how.add(InputMessages.imageScore(preparation.pool() > 1 ? InputMessages.pooled(preparation.pool()) : rule));
        if (categories.stream().anyMatch(Category::hasMasks)) {
            how.add(InputMessages.anomalousWhere(predictions.maskRule().toString()));
        }
        if (predictions.leftOut() > 0) {
            how.add(InputMessages.leftOut(predictions.leftOut()));
        }
        return InputMessages.read(
                predictions
                        .layout()
                        .map(name -> InputMessages.source(
                                predictions
                                        .folders()
                                        .map(InputMessages::described)
                                        .orElse(name),
                                categories.size())),
                predictions.sizes(),
                predictions.resized(),
                how);
    }
}
