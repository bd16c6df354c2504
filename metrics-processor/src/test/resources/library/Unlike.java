package library;

/** No metric. */
public class Unlike {
    public void add(double score, int label) {}

    public void remember(double[] scores) {}

    public double result() {
        return 0;
    }
}
