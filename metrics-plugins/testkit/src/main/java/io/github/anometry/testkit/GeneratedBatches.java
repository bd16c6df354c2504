package io.github.anometry.testkit;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.testkit.internal.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Small random batches that a metric accepts: every standard field, mutually consistent, and the metric's custom
 * fields.
 *
 * <p>Scores are above 0 and at most 1, with ties. The content of a custom field is found by trying: a score, a map, a
 * label, a mask or regions for each sample.
 */
public final class GeneratedBatches {
    /** With more custom fields, trying takes too long. */
    private static final int MOST_OWN_FIELDS = 4;

    /** What a metric's first custom field may hold, most likely first. */
    private static final List<Field<Tensor>> FIRST =
            List.of(Field.PRED_SCORE, Field.ANOMALY_MAP, Field.GT_LABEL, Field.GT_MASK, Field.GT_REGIONS);
    /** What the others may hold. */
    private static final List<Field<Tensor>> FURTHER =
            List.of(Field.GT_LABEL, Field.GT_MASK, Field.PRED_SCORE, Field.ANOMALY_MAP, Field.GT_REGIONS);

    private GeneratedBatches() {}

    /**
     * From 2 to 5 batches of 1 to 4 images, the same for the same seed. If a metric throws anything but a {@link
     * DataException}, the batches are returned all the same.
     *
     * @throws DataException if the metric accepts nothing that can be generated
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
                ThirdPartyCode.hold(thrown, "the metric '" + Faults.nameOf(metric) + "'");
                // Not a refusal; if nothing else fits, the checks will report it.
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

    /** The kind of data for each field: its digit of {@code choice}. */
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
