package io.github.anometry.cli;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.cli.internal.InputMessages;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ImageRecord;
import io.github.anometry.plugin.files.Category;
import io.github.anometry.plugin.files.Predictions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Objects that several images show: the score of an object is the highest of its views, and it is anomalous if one of them is.
 *
 * @param pattern whose first group, or without groups the whole match, in the path of a view is the object; empty: as the data
 *     say
 */
record ObjectViews(Optional<Pattern> pattern) {
    private static final String OPTION = "--object";
    private static final String IMAGE = "image_";
    private static final String OBJECT = "object_";
    private static final List<Field<?>> SCORE_AND_LABEL = List.of(Field.PRED_SCORE, Field.GT_LABEL);

    private record Seen(double score, boolean anomalous) {
        Seen with(Seen other) {
            return new Seen(Math.max(score, other.score), anomalous || other.anomalous);
        }
    }

    /** Counts of objects. */
    record Counts(int objects, int anomalous) {
        Counts plus(Counts more) {
            return new Counts(objects + more.objects, anomalous + more.anomalous);
        }
    }

    /** A result with the metrics of objects. */
    record Measured(EvaluationResult result, Counts counts) {}

    /** @throws ConfigurationException if the text is not a regular expression, or empty */
    static ObjectViews of(Optional<String> regex) {
        if (regex.filter(String::isEmpty).isPresent()) {
            throw new ConfigurationException(OPTION, InputMessages.emptyRegex(), null);
        }
        try {
            return new ObjectViews(regex.map(Pattern::compile));
        } catch (PatternSyntaxException broken) {
            throw new ConfigurationException(
                    OPTION, InputMessages.notARegex(broken.getPattern(), broken.getDescription()), broken);
        }
    }

    /** Whether images of the category are views of objects. */
    boolean areIn(Category category) {
        return pattern.isPresent() || !category.objects().isEmpty();
    }

    /** @throws ConfigurationException if the images have no paths to find objects in */
    void requirePaths(Predictions predictions) {
        if (pattern.isPresent() && predictions.layout().isEmpty()) {
            throw new ConfigurationException(OPTION, InputMessages.noPathsOfArrays(), null);
        }
    }

    /**
     * Adds the values of objects to those of images: of each metric that reads scores and labels of images.
     *
     * @param result with a record of each image
     */
    Measured addTo(EvaluationResult result, Category category, Evaluator evaluator) {
        Map<String, Seen> objects = new LinkedHashMap<>();
        for (ImageRecord image : result.images()) {
            Seen seen = new Seen(image.score().orElseThrow(), image.label().orElseThrow());
            objects.merge(object(image, category), seen, Seen::with);
        }
        Batch batch = batch(objects);
        EvaluationResult.Builder with = result.toBuilder();
        for (AnomalibMetric<?> metric : evaluator.test().metrics()) {
            if (metric.fields().equals(SCORE_AND_LABEL)) {
                AnomalibMetric<?> ofObjects = metric.copy();
                ofObjects.update(batch);
                with.metric(name(metric.name()), ofObjects.result(), 1);
            }
        }
        int anomalous = (int) objects.values().stream().filter(Seen::anomalous).count();
        return new Measured(with.build(), new Counts(objects.size(), anomalous));
    }

    private static String name(String ofImages) {
        return OBJECT + (ofImages.startsWith(IMAGE) ? ofImages.substring(IMAGE.length()) : ofImages);
    }

    private String object(ImageRecord image, Category category) {
        String id = image.id().orElse("");
        if (pattern.isEmpty()) {
            return category.objects().getOrDefault(id, id);
        }
        String path = category.paths().getOrDefault(id, id);
        String regex = pattern.get().pattern();
        Matcher matcher = pattern.get().matcher(path);
        if (!matcher.find()) {
            throw new ConfigurationException(OPTION, InputMessages.noObject(regex, path), null);
        }
        String object = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
        if (object == null || object.isEmpty()) {
            throw new ConfigurationException(OPTION, InputMessages.namelessObject(regex, path), null);
        }
        return object;
    }

    private static Batch batch(Map<String, Seen> objects) {
        double[] scores = objects.values().stream().mapToDouble(Seen::score).toArray();
        boolean[] labels = new boolean[scores.length];
        int at = 0;
        for (Seen seen : objects.values()) {
            labels[at++] = seen.anomalous();
        }
        return Batch.builder()
                .put(Field.PRED_SCORE, Tensor.of(scores))
                .put(Field.GT_LABEL, Tensor.of(labels))
                .build();
    }
}
