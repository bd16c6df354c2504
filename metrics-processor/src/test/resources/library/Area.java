package library;

/** A function of all data, and an instance that has the same. */
public final class Area {
    public static final Area INSTANCE = new Area();

    private Area() {}

    public static double of(int[] truth, double[] probability) {
        double area = 0;
        int pairs = 0;
        for (int i = 0; i < truth.length; i++) {
            for (int j = 0; j < truth.length; j++) {
                if (truth[i] == 1 && truth[j] == 0) {
                    pairs++;
                    area += Double.compare(probability[i], probability[j]) / 2.0 + 0.5;
                }
            }
        }
        return area / pairs;
    }

    public double score(int[] truth, double[] probability) {
        return of(truth, probability);
    }
}
