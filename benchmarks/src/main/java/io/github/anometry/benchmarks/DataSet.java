package io.github.anometry.benchmarks;

/** Scores and masks in memory, in batches of maps as from a data loader. */
final class DataSet {
    /** Maps per batch; the last batch has the rest. */
    static final int BATCH = 32;

    private final Size size;
    private final float[][] scores;
    private final byte[][] masks;

    /** Zeros, to be filled by the reader. */
    DataSet(Size size) {
        this.size = size;
        int batches = (size.maps() + BATCH - 1) / BATCH;
        scores = new float[batches][];
        masks = new byte[batches][];
        for (int batch = 0; batch < batches; batch++) {
            int length = Math.min(BATCH, size.maps() - batch * BATCH) * DataGenerator.PIXELS;
            scores[batch] = new float[length];
            masks[batch] = new byte[length];
        }
    }

    int batches() {
        return scores.length;
    }

    int pixels() {
        return Math.toIntExact(size.pixels());
    }

    float[] scores(int batch) {
        return scores[batch];
    }

    byte[] mask(int batch) {
        return masks[batch];
    }

    double[] allScores() {
        double[] all = new double[pixels()];
        int at = 0;
        for (float[] batch : scores) {
            for (float score : batch) {
                all[at++] = score;
            }
        }
        return all;
    }

    float[] allScoresAsFloats() {
        float[] all = new float[pixels()];
        int at = 0;
        for (float[] batch : scores) {
            System.arraycopy(batch, 0, all, at, batch.length);
            at += batch.length;
        }
        return all;
    }

    byte[] wholeMask() {
        byte[] all = new byte[pixels()];
        int at = 0;
        for (byte[] batch : masks) {
            System.arraycopy(batch, 0, all, at, batch.length);
            at += batch.length;
        }
        return all;
    }
}
