package io.github.anometry.examples.wrapping.library;

/** A function of all data, static and of an instance without state. */
public final class Area {
    public static final Area PLAIN = new Area();

    private Area() {}

    public static double of(int[] truth, double[] score) {
        double area = 0;
        int pairs = 0;
        for (int i = 0; i < truth.length; i++) {
            for (int j = 0; j < truth.length; j++) {
                if (truth[i] > truth[j]) {
                    area += 0.5 + Double.compare(score[i], score[j]) / 2.0;
                    pairs++;
                }
            }
        }
        return area / pairs;
    }

    public double score(int[] truth, double[] score) {
        return of(truth, score);
    }
}
