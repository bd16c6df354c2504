package library;

/** Abstract, with factories and overloads. */
public abstract class Quantiles {
    /** How to search. */
    public enum Search {
        INCLUSIVE,
        EXCLUSIVE
    }

    public static Quantiles newInstance(int k) {
        return new OnHeap(k);
    }

    public static Quantiles newInstance(int k, Search search) {
        return new OnHeap(k);
    }

    public abstract void update(float item);

    public abstract void update(float item, long weight);

    public abstract void merge(Quantiles other);

    public abstract void reset();

    public abstract float getQuantile(double rank);

    public abstract float getQuantile(double rank, Search search);

    public abstract double[] getCenters();

    private static final class OnHeap extends Quantiles {
        private final int k;
        private final java.util.TreeMap<Float, Long> items = new java.util.TreeMap<>();

        OnHeap(int k) {
            this.k = k;
        }

        @Override
        public void update(float item) {
            update(item, 1);
        }

        @Override
        public void update(float item, long weight) {
            items.merge(item, weight, Long::sum);
        }

        @Override
        public void merge(Quantiles other) {
            ((OnHeap) other).items.forEach(this::update);
        }

        @Override
        public void reset() {
            items.clear();
        }

        @Override
        public float getQuantile(double rank) {
            return getQuantile(rank, Search.INCLUSIVE);
        }

        @Override
        public float getQuantile(double rank, Search search) {
            long total = items.values().stream().mapToLong(Long::longValue).sum();
            long seen = 0;
            for (java.util.Map.Entry<Float, Long> item : items.entrySet()) {
                seen += item.getValue();
                if (search == Search.INCLUSIVE ? seen >= rank * total : seen > rank * total) {
                    return item.getKey();
                }
            }
            throw new IllegalStateException("empty sketch of " + k);
        }

        @Override
        public double[] getCenters() {
            return items.keySet().stream().mapToDouble(Float::doubleValue).toArray();
        }
    }
}
