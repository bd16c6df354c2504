package io.github.anometry.benchmarks;

import java.util.Arrays;
import java.util.Map;

/**
 * The exact AUROC with the JDK alone: each score and its label packed into a long, in the order of the scores, {@link
 * Arrays#sort(long[])}, and one pass that counts pairs, ties half.
 */
final class SortedRocArea implements Task {
    private final DataSet data;

    SortedRocArea(DataSet data) {
        this.data = data;
    }

    @Override
    public Map<String, Double> run() {
        long[] packed = new long[data.pixels()];
        int at = 0;
        for (int batch = 0; batch < data.batches(); batch++) {
            float[] scores = data.scores(batch);
            byte[] mask = data.mask(batch);
            for (int i = 0; i < scores.length; i++) {
                packed[at++] = (long) key(scores[i]) << 1 | (mask[i] != 0 ? 1 : 0);
            }
        }
        Arrays.sort(packed);
        return Map.of("pixel_AUROC", area(packed));
    }

    /** An int with the same order as the scores; adding 0 merges the two zeros. */
    private static int key(float score) {
        int bits = Float.floatToRawIntBits(score + 0f);
        return bits ^ (bits >> 31 & Integer.MAX_VALUE);
    }

    private static double area(long[] packed) {
        long normal = 0;
        long anomalous = 0;
        // Pairs of a normal and an anomalous pixel, doubled; below 2^62 for the pixels of an array.
        long pairs = 0;
        for (int from = 0; from < packed.length; ) {
            long key = packed[from] >> 1;
            int anomalousHere = 0;
            int to = from;
            while (to < packed.length && packed[to] >> 1 == key) {
                anomalousHere += (int) (packed[to] & 1);
                to++;
            }
            int normalHere = to - from - anomalousHere;
            pairs += anomalousHere * (2 * normal + normalHere);
            normal += normalHere;
            anomalous += anomalousHere;
            from = to;
        }
        return pairs / 2.0 / ((double) normal * anomalous);
    }
}
