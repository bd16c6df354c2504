package io.github.anometry.api.batch;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What kinds of batches there are: which fields they have, and which of these have another form than in the others. */
enum BatchKind {
    GENERIC("Batch", Set.of(), Map.of()),
    IMAGE("ImageBatch", and(Field.IMAGE_PATH, Field.GT_REGIONS), Map.of()),
    VIDEO(
            "VideoBatch",
            and(Field.ORIGINAL_IMAGE, Field.VIDEO_PATH, Field.TARGET_FRAME, Field.FRAMES, Field.LAST_FRAME),
            Map.of(
                    Field.IMAGE, FieldRule.CLIP,
                    Field.GT_MASK, FieldRule.CLIP_MASK,
                    Field.PRED_MASK, FieldRule.CLIP_MASK,
                    Field.ANOMALY_MAP, FieldRule.CLIP_MAP)),
    DEPTH(
            "DepthBatch",
            and(Field.IMAGE_PATH, Field.GT_REGIONS, Field.DEPTH_MAP, Field.DEPTH_PATH),
            Map.of(Field.IMAGE, FieldRule.IMAGES));

    private final String text;
    private final Set<Field<?>> declared;
    private final Map<Field<?>, FieldRule> rules;

    BatchKind(String text, Set<Field<?>> declared, Map<Field<?>, FieldRule> rules) {
        this.text = text;
        this.declared = declared;
        this.rules = rules;
    }

    /** The fields that all kinds but the generic one have, and more. */
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

    /** The kind that a batch says it is, which may be a view of one or somebody's own; that is like a generic one. */
    static BatchKind of(Batch batch) {
        return Arrays.stream(values())
                .filter(kind -> kind.text.equals(batch.kind()))
                .findAny()
                .orElse(GENERIC);
    }

    String text() {
        return text;
    }

    boolean declares(Field<?> field) {
        return declared.contains(field);
    }

    /** What values a field accepts in such a batch. */
    FieldRule rule(Field<?> field) {
        return rules.getOrDefault(field, field.rule());
    }
}
