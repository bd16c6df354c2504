package library;

/** A function of all data that depends on how its instance was made. */
public record FMeasure(double beta) {
    public double score(int[] truth, int[] prediction) {
        double hits = 0;
        double wrong = 0;
        double missed = 0;
        for (int i = 0; i < truth.length; i++) {
            hits += truth[i] * prediction[i];
            wrong += (1 - truth[i]) * prediction[i];
            missed += truth[i] * (1 - prediction[i]);
        }
        double squared = beta * beta;
        return (1 + squared) * hits / ((1 + squared) * hits + squared * missed + wrong);
    }
}
