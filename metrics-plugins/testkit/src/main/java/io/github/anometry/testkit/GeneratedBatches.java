package io.github.anometry.testkit;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ForeignCode;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.testkit.internal.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Small random batches that a metric takes: every standard field, in agreement with each other, and the fields of its own.
 *
 * <p>Scores are above 0 and at most 1, with ties. What a field that is no standard one holds is found by trying: a score, a
 * map, a label, a mask or regions for each sample.
 */
public final class GeneratedBatches {
    /** Beyond so many fields of its own, trying takes too long. */
    private static final int MOST_OWN_FIELDS = 4;

    /** What a metric's first field of its own may hold, the likeliest first. */
    private static final List<Field<Tensor>> FIRST =
            List.of(Field.PRED_SCORE, Field.ANOMALY_MAP, Field.GT_LABEL, Field.GT_MASK, Field.GT_REGIONS);
    /** What the others may. */
    private static final List<Field<Tensor>> FURTHER =
            List.of(Field.GT_LABEL, Field.GT_MASK, Field.PRED_SCORE, Field.ANOMALY_MAP, Field.GT_REGIONS);

    private GeneratedBatches() {}

    /**
     * From 2 to 5 batches of 1 to 4 images, the same for the same seed. A metric that throws anything but a
     * {@link DataException} is given them all the same.
     *
     * @throws DataException if the metric takes none of what can be generated
     */
    public static List<Batch> of(AnomalibMetric<?> metric, long seed) {
        List<Field<Tensor>> own = new ArrayList<>();
        List<Field<List<String>>> ownTexts = new ArrayList<>();
        for (Field<?> field : metric.fields()) {
            if (Field.standard(field.name()).isPresent()) {
                continue;
            }
            if (field.isTensor()) {
                own.add(Field.tensor(field.name()));
            } else {
                ownTexts.add(Field.strings(field.name()));
            }
        }
        List<List<Batch>> failing = new ArrayList<>();
        String refusal = Messages.tooManyOwnFields(own.size(), MOST_OWN_FIELDS);
        int choices = own.size() > MOST_OWN_FIELDS ? 0 : (int) Math.pow(FIRST.size(), own.size());
        for (int choice = 0; choice < choices; choice++) {
            List<Batch> batches = generate(kinds(own, choice), ownTexts, seed);
            try {
                feed(metric, batches);
                return batches;
            } catch (DataException refused) {
                refusal = String.valueOf(refused.getMessage());
            } catch (Throwable thrown) {
                ForeignCode.hold(thrown, "the metric '" + Faults.nameOf(metric) + "'");
                // That is no refusal; if nothing else fits, it is for the checks to see.
                failing.add(batches);
            }
        }
        if (!failing.isEmpty()) {
            return failing.get(0);
        }
        throw new DataException(Messages.noGeneratedBatchFits(metric.name(), refusal));
    }

    private static void feed(AnomalibMetric<?> metric, List<Batch> batches) {
        AnomalibMetric<?> trial = metric.copy();
        batches.forEach(trial::update);
    }

    /** Which kind of data each field gets: its digit of {@code choice}. */
    private static Map<Field<Tensor>, Field<Tensor>> kinds(List<Field<Tensor>> own, int choice) {
        Map<Field<Tensor>, Field<Tensor>> kinds = new LinkedHashMap<>();
        int rest = choice;
        for (Field<Tensor> field : own) {
            kinds.put(field, (kinds.isEmpty() ? FIRST : FURTHER).get(rest % FIRST.size()));
            rest /= FIRST.size();
        }
        return kinds;
    }

    private static List<Batch> generate(
            Map<Field<Tensor>, Field<Tensor>> kinds, List<Field<List<String>>> texts, long seed) {
        Random random = new Random(seed);
        int height = 2 + random.nextInt(4);
        int width = 2 + random.nextInt(4);
        List<Batch> batches = new ArrayList<>();
        int images = 0;
        for (int left = 2 + random.nextInt(4); left > 0; left--) {
            GeneratedImages batch = new GeneratedImages(random, images, 1 + random.nextInt(4), height, width);
            batches.add(batch.toBatch(kinds, texts));
            images += batch.count();
        }
        return batches;
    }
}
