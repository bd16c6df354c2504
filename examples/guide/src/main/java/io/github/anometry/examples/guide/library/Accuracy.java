package io.github.anometry.examples.guide.library;

/** The share of correctly predicted labels. */
public class Accuracy {
    private final Average average;
    private final long[] right = new long[2];
    private final long[] all = new long[2];

    public Accuracy(Average average) {
        this.average = average;
    }

    /**
     * Adds labels.
     *
     * @param preds 0 or 1
     * @param target 0 or 1, as many
     */
    public void update(int[] preds, int[] target) {
        for (int i = 0; i < target.length; i++) {
            right[target[i]] += preds[i] == target[i] ? 1 : 0;
            all[target[i]]++;
        }
    }

    public Double compute() {
        return switch (average) {
            case MICRO -> (double) (right[0] + right[1]) / (all[0] + all[1]);
            case MACRO -> ((double) right[0] / all[0] + (double) right[1] / all[1]) / 2;
        };
    }

    public void reset() {
        for (int label = 0; label < 2; label++) {
            right[label] = 0;
            all[label] = 0;
        }
    }
}
