package library;

/** Computes nothing. */
public class Quiet {
    public Quiet() {}

    public Quiet(int limit) {}

    public Quiet(int limit, double rate) {}

    public void update(double value) {}
}
