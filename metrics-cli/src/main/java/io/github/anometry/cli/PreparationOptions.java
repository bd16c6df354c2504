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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What happens to maps and masks before they are measured: options, or keys of a configuration. */
final class PreparationOptions {
    private static final String RESIZE = "resize";
    private static final String IMAGE_SCORE = "image_score";
    private static final String POOL = "pool";
    private static final String SMOOTH = "smooth";
    private static final String MASK_RULE = "mask_rule";
    private static final String IGNORE = "ignore";

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

    @Option(
            names = "--ignore",
            paramLabel = "VALUES",
            description =
                    "Leave out pixels whose mask has one of these values, for example 255 or 254,255: they are in no pixel"
                            + " metric and in no region.")
    private @Nullable String ignore;

    /** Takes settings that were not given from a configuration. */
    void complete(Map<String, String> configured) {
        resize = resize == null ? configured.get(RESIZE) : resize;
        imageScore = imageScore == null ? configured.get(IMAGE_SCORE) : imageScore;
        pool = pool == null ? configured.get(POOL) : pool;
        smooth = smooth == null ? configured.get(SMOOTH) : smooth;
        maskRule = maskRule == null ? configured.get(MASK_RULE) : maskRule;
        ignore = ignore == null ? configured.get(IGNORE) : ignore;
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
        if (ignore != null) {
            preparation = preparation.withIgnored(Preparation.parseIgnored(ignore));
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

    /** @throws ConfigurationException if there are no maps to resize, although it was asked for */
    void requireMaps(Predictions predictions) {
        if (resize != null && predictions.categories().stream().noneMatch(Category::hasMaps)) {
            throw new ConfigurationException(RESIZE, InputMessages.resizeWithoutMaps(resize), null);
        }
    }

    /** What was done, for a result. */
    Map<String, Object> settings(Predictions predictions, Optional<ObjectViews.Counts> objects) {
        Preparation preparation = preparation();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("read", line(predictions, preparation, objects));
        predictions.layout().ifPresent(layout -> settings.put("layout", layout));
        if (!predictions.sizes().isEmpty()) {
            settings.put("sizes", predictions.sizes());
        }
        if (predictions.categories().stream().anyMatch(Category::hasMaps)) {
            settings.put(RESIZE, preparation.resize().toString());
        }
        if (!predictions.resized().isEmpty()) {
            settings.put("resized", predictions.resized());
        }
        settings.put(IMAGE_SCORE, score(predictions.categories(), preparation));
        if (preparation.pool() > 1) {
            settings.put(POOL, preparation.pool());
        }
        if (preparation.smooth() > 0) {
            settings.put(SMOOTH, preparation.smooth());
        }
        settings.put(MASK_RULE, predictions.maskRule().toString());
        if (!preparation.ignored().isEmpty()) {
            settings.put(IGNORE, preparation.ignored().stream().sorted().toList());
        }
        if (predictions.ignoredPixels() > 0) {
            settings.put("ignored_pixels", predictions.ignoredPixels());
        }
        objects.ifPresent(counts -> {
            settings.put("objects", counts.objects());
            settings.put("anomalous_objects", counts.anomalous());
        });
        return settings;
    }

    /** What the image scores are. */
    private static String score(List<Category> categories, Preparation preparation) {
        ScoreRule rule = preparation.imageScore();
        if (rule.kind() != ScoreRule.Kind.GIVEN_OR_MAX) {
            return rule.toString();
        }
        int given = categories.stream().mapToInt(Category::givenScores).sum();
        int ofMaps = categories.stream().mapToInt(Category::size).sum() - given;
        if (given == 0 || ofMaps == 0) {
            return (given == 0 ? ScoreRule.Kind.MAX : ScoreRule.Kind.GIVEN)
                    .name()
                    .toLowerCase(Locale.ROOT);
        }
        return InputMessages.givenForSome(given, ofMaps);
    }

    private static String line(Predictions predictions, Preparation preparation, Optional<ObjectViews.Counts> objects) {
        List<Category> categories = predictions.categories();
        List<String> how = new ArrayList<>();
        if (preparation.smooth() > 0) {
            how.add(InputMessages.smoothed(preparation.smooth()));
        }
        how.add(InputMessages.imageScore(
                preparation.pool() > 1 ? InputMessages.pooled(preparation.pool()) : score(categories, preparation)));
        objects.ifPresent(counts -> how.add(InputMessages.objects(counts.objects(), counts.anomalous())));
        if (categories.stream().anyMatch(Category::hasMasks)) {
            how.add(InputMessages.anomalousWhere(predictions.maskRule().toString()));
        }
        if (predictions.ignoredPixels() > 0) {
            how.add(InputMessages.ignored(predictions.ignoredPixels()));
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
