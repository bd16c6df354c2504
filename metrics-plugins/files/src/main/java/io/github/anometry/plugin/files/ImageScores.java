package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.resize.AveragePool;
import io.github.anometry.plugin.files.internal.size.Sizing;
import io.github.anometry.plugin.files.prepare.ScoreRule;
import org.jspecify.annotations.Nullable;

/** The scores of images by a rule. */
final class ImageScores {
    private ImageScores() {}

    /**
     * The score of an image.
     *
     * @param file of the map, for messages
     * @param map as saved
     * @param given null if there is none
     * @param size that the map will get
     * @return null for the highest value of the map that will be measured
     */
    static @Nullable ImageScore of(String file, Tensor map, @Nullable ImageScore given, Sizing sizing, int[] size) {
        ScoreRule rule = sizing.preparation().imageScore();
        if (sizing.preparation().pool() > 1) {
            return pooled(file, map, sizing.preparation().pool());
        }
        if (rule.isOfMap()) {
            return new ImageScore(rule.of(map), rule.kind() == ScoreRule.Kind.MAX ? map.dtype() : DType.FLOAT32);
        }
        if (given != null) {
            return given;
        }
        if (rule.kind() == ScoreRule.Kind.GIVEN) {
            throw new DataException(SampleMessages.noScore(file));
        }
        return sizing.keeps(map.shape(), size) ? null : new ImageScore(rule.of(map), map.dtype());
    }

    private static ImageScore pooled(String file, Tensor map, int side) {
        if (side > Math.min(map.dimension(0), map.dimension(1))) {
            throw new DataException(SampleMessages.windowTooLarge(file, side, map.shapeText()));
        }
        float highest = AveragePool.highest(map.toFloatArray(), map.dimension(0), map.dimension(1), side);
        return new ImageScore(highest, DType.FLOAT32);
    }
}
