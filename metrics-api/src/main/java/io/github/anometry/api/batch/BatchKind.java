package io.github.anometry.api.batch;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kind of batch.
 *
 * @param text what the kind is called in messages
 * @param declared the fields that such batches have
 * @param rules of the fields that have another form than in other batches
 */
record BatchKind(String text, Set<Field<?>> declared, Map<Field<?>, FieldRule> rules) {
    static final BatchKind GENERIC = new BatchKind("Batch", Set.of(), Map.of());

    static final BatchKind IMAGE = new BatchKind("ImageBatch", and(Field.IMAGE_PATH, Field.GT_REGIONS), Map.of());

    static final BatchKind VIDEO = new BatchKind(
            "VideoBatch",
            and(Field.ORIGINAL_IMAGE, Field.VIDEO_PATH, Field.TARGET_FRAME, Field.FRAMES, Field.LAST_FRAME),
            Map.of(
                    Field.IMAGE, FieldRule.CLIP,
                    Field.GT_MASK, FieldRule.CLIP_MASK,
                    Field.PRED_MASK, FieldRule.CLIP_MASK,
                    Field.ANOMALY_MAP, FieldRule.CLIP_MAP));

    static final BatchKind DEPTH = new BatchKind(
            "DepthBatch",
            and(Field.IMAGE_PATH, Field.GT_REGIONS, Field.DEPTH_MAP, Field.DEPTH_PATH),
            Map.of(Field.IMAGE, FieldRule.IMAGES));

    /** The fields that all kinds except the generic one have, and others. */
    private static Set<Field<?>> and(Field<?>... more) {
        Set<Field<?>> fields = new HashSet<>(Set.of(
                Field.IMAGE,
                Field.GT_LABEL,
                Field.GT_MASK,
                Field.MASK_PATH,
                Field.ANOMALY_MAP,
                Field.PRED_SCORE,
                Field.PRED_LABEL,
                Field.PRED_MASK,
                Field.EXPLANATION));
        fields.addAll(Arrays.asList(more));
        return Set.copyOf(fields);
    }

    /** The kind of a batch or of a view of one; a batch of a third-party class counts as generic. */
    static BatchKind of(Batch batch) {
        return Stream.of(IMAGE, VIDEO, DEPTH)
                .filter(kind -> kind.text.equals(batch.kind()))
                .findAny()
                .orElse(GENERIC);
    }

    boolean declares(Field<?> field) {
        return declared.contains(field);
    }

    /** The values that a field accepts in such a batch. */
    FieldRule rule(Field<?> field) {
        return rules.getOrDefault(field, field.rule());
    }
}
