package io.github.anometry.benchmarks;

import java.util.Map;

/** The minimum for any metric: reads every mask and every score once, and sums the scores of each class. */
final class FullScan implements Task {
    private final DataSet data;

    FullScan(DataSet data) {
        this.data = data;
    }

    @Override
    public Map<String, Double> run() {
        double[] sums = new double[2];
        for (int batch = 0; batch < data.batches(); batch++) {
            add(data.scores(batch), data.mask(batch), sums);
        }
        return Map.of("sum", sums[0], "sum of normal", sums[1]);
    }

    private static void add(float[] scores, byte[] mask, double[] sums) {
        double anomalous = 0;
        double normal = 0;
        for (int i = 0; i < scores.length; i++) {
            if (mask[i] != 0) {
                anomalous += scores[i];
            } else {
                normal += scores[i];
            }
        }
        sums[0] += anomalous;
        sums[1] += normal;
    }
}
