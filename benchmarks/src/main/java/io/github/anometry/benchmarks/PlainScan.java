package io.github.anometry.benchmarks;

import java.util.Map;

/** Reads every mask and sums the scores of anomalous pixels. It skips the scores of normal ones, which no metric can. */
final class PlainScan implements Task {
    private final DataSet data;

    PlainScan(DataSet data) {
        this.data = data;
    }

    @Override
    public Map<String, Double> run() {
        double sum = 0;
        for (int batch = 0; batch < data.batches(); batch++) {
            sum += sum(data.scores(batch), data.mask(batch));
        }
        return Map.of("sum", sum);
    }

    private static double sum(float[] scores, byte[] mask) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            if (mask[i] != 0) {
                sum += scores[i];
            }
        }
        return sum;
    }
}
