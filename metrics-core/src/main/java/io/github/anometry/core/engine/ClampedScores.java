package io.github.anometry.core.engine;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.warning.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts the scores that are exactly 0 or 1, as after clamping. Counts are added, and dropped if any score is outside of [0,
 * 1], so the result does not depend on order, split and merge.
 */
final class ClampedScores {
    private static final int BLOCK = 1 << 11;
    private static final List<Field<Tensor>> FIELDS = List.of(Field.PRED_SCORE, Field.ANOMALY_MAP);

    private final UnitScores[] counts = new UnitScores[FIELDS.size()];
    private final float[] block = new float[BLOCK];

    ClampedScores() {
        Arrays.fill(counts, UnitScores.NONE);
    }

    void add(Batch batch) {
        for (int field = 0; field < counts.length; field++) {
            UnitScores known = counts[field];
            Tensor scores = batch.find(FIELDS.get(field)).orElse(null);
            if (scores != null && known.areAllInside()) {
                counts[field] = known.plus(UnitScores.of(scores, block));
            }
        }
    }

    void merge(ClampedScores other) {
        for (int field = 0; field < counts.length; field++) {
            counts[field] = counts[field].plus(other.counts[field]);
        }
    }

    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        for (int field = 0; field < counts.length; field++) {
            warnings.addAll(counts[field].warnings(FIELDS.get(field).name()));
        }
        return warnings;
    }

    void write(StateOutput out) {
        for (UnitScores ofField : counts) {
            ofField.write(out);
        }
    }

    void read(StateInput in) {
        Arrays.setAll(counts, field -> UnitScores.read(in));
    }
}
