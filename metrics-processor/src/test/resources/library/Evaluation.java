package library;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Fed with arrays of a library's own, several results, merges by keeping the other's memory. */
public class Evaluation {
    /** What can be asked for. */
    public enum Measure implements IMeasure {
        ACCURACY,
        F1
    }

    /** What {@link Measure} is. */
    public interface IMeasure {}

    private java.util.List<INDArray> arrays = new java.util.ArrayList<>();

    public Evaluation() {}

    public Evaluation(int classes) {}

    public void eval(INDArray labels, INDArray predictions) {
        arrays.add(labels);
        arrays.add(predictions);
    }

    public double accuracy() {
        return arrays.size();
    }

    public double f1() {
        return -arrays.size();
    }

    public int getCount() {
        return arrays.size();
    }

    public double[] perClass() {
        return new double[] {arrays.size()};
    }

    public double getValue(IMeasure measure) {
        return measure == Measure.F1 ? f1() : accuracy();
    }

    public void merge(Evaluation other) {
        arrays = other.arrays;
    }

    public Evaluation copy() {
        Evaluation copy = new Evaluation();
        copy.arrays = new java.util.ArrayList<>(arrays);
        return copy;
    }

    public void reset() {
        arrays.clear();
    }
}
