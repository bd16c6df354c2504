package library;

/** Made by a static method, fed element by element, merges by what it returns. */
public final class Mean {
    private double sum;
    private long count;

    private Mean() {}

    public static Mean create() {
        return new Mean();
    }

    public void accept(double value) {
        sum += value;
        count++;
    }

    public double getAsDouble() {
        return sum / count;
    }

    public Mean combine(Mean other) {
        Mean both = new Mean();
        both.sum = sum + other.sum;
        both.count = count + other.count;
        return both;
    }
}
