package library;

/** Some of it is not to be used any more. */
public class Aging {
    private long sum;

    public void update(long[] values) {
        for (long value : values) {
            sum += value;
        }
    }

    @Deprecated(forRemoval = true)
    public long compute() {
        return sum;
    }
}
