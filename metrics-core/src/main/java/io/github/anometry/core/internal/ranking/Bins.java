package io.github.anometry.core.internal.ranking;

import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import java.util.Arrays;

/**
 * The numbers of normal and anomalous elements in bins of neighbouring scores. A bin is a prefix of {@link ScoreKeys keys}
 * that some element has, with the lowest and the highest score in it. Immutable.
 */
public final class Bins {
    static final Bins NONE = new Builder(Integer.SIZE, 0).build();

    private final int bits;
    private final int[] lowest;
    private final int[] highest;
    private final long[] normal;
    private final long[] anomalous;
    private final long allNormal;
    private final long allAnomalous;

    private Bins(Builder from) {
        this.bits = from.bits;
        this.lowest = Arrays.copyOf(from.lowest, from.size);
        this.highest = Arrays.copyOf(from.highest, from.size);
        this.normal = Arrays.copyOf(from.normal, from.size);
        this.anomalous = Arrays.copyOf(from.anomalous, from.size);
        this.allNormal = Arrays.stream(normal).sum();
        this.allAnomalous = Arrays.stream(anomalous).sum();
    }

    /** Elements of one class by their keys in ascending order, one bin for each prefix of this number of bits. */
    static Bins of(int[] ascending, boolean isAnomalous, int bits) {
        Builder builder = new Builder(bits, ascending.length);
        for (int key : ascending) {
            builder.add(key, key, isAnomalous ? 0 : 1, isAnomalous ? 1 : 0);
        }
        return builder.build();
    }

    /** The number of bins. */
    public int size() {
        return lowest.length;
    }

    /** The number of leading bits of their keys that the elements of a bin share; with 32, a bin is one score. */
    public int bits() {
        return bits;
    }

    /** N, the number of normal elements. */
    public long normal() {
        return allNormal;
    }

    /** P, the number of anomalous elements. */
    public long anomalous() {
        return allAnomalous;
    }

    /** A cursor over the bins, in descending order of scores. */
    public BinCursor descend() {
        return new BinCursor(lowest, highest, normal, anomalous);
    }

    /** The elements of both, with the largest number of bits that neither exceeds and that leaves at most {@code limit} bins. */
    Bins join(Bins other, int limit) {
        int common = Math.min(bits, other.bits);
        Builder joined = new Builder(common, size() + other.size());
        int i = 0;
        int j = 0;
        while (i < size() || j < other.size()) {
            boolean mine =
                    j == other.size() || (i < size() && prefix(lowest[i], common) <= prefix(other.lowest[j], common));
            if (mine) {
                joined.add(this, i++);
            } else {
                joined.add(other, j++);
            }
        }
        return joined.build().atMost(limit);
    }

    /**
     * Writes the number of bits and of bins, then each bin, the lowest first: the distance of its lowest key from the highest of
     * the one before, that of its highest from its lowest, and its counts.
     */
    void write(StateOutput out) {
        out.number(bits);
        out.number(size());
        int before = ScoreKeys.LOWEST;
        for (int i = 0; i < size(); i++) {
            ScoreKeys.write(before, lowest[i], out);
            ScoreKeys.write(lowest[i], highest[i], out);
            out.number(normal[i]);
            out.number(anomalous[i]);
            before = highest[i];
        }
    }

    static Bins read(StateInput in, int limit) {
        int bits = (int) in.number(Integer.SIZE);
        int count = in.count();
        if (bits == 0 || count > limit) {
            throw in.damaged();
        }
        Builder builder = new Builder(bits, count);
        int before = ScoreKeys.LOWEST;
        for (int i = 0; i < count; i++) {
            int low = ScoreKeys.read(before, in);
            int high = ScoreKeys.read(low, in);
            long moreNormal = in.number(SortedKeys.MOST);
            long moreAnomalous = in.number(SortedKeys.MOST);
            builder.add(low, high, moreNormal, moreAnomalous);
            if (builder.size != i + 1 || prefix(low, bits) != prefix(high, bits) || moreNormal + moreAnomalous == 0) {
                throw in.damaged();
            }
            before = high;
        }
        Bins read = builder.build();
        if (read.allNormal > SortedKeys.MOST || read.allAnomalous > SortedKeys.MOST) {
            throw in.damaged();
        }
        return read;
    }

    private Bins atMost(int limit) {
        if (size() <= limit) {
            return this;
        }
        Builder fewer = new Builder(bitsForAtMost(limit), limit);
        for (int i = 0; i < size(); i++) {
            fewer.add(this, i);
        }
        return fewer.build();
    }

    private int bitsForAtMost(int limit) {
        // Two neighbours that share this number of bits are in different bins with any greater number.
        int[] sharing = new int[Integer.SIZE];
        for (int i = 1; i < size(); i++) {
            sharing[Integer.numberOfLeadingZeros(lowest[i - 1] ^ lowest[i])]++;
        }
        int bitsLeft = 0;
        int distinct = 1;
        while (distinct + sharing[bitsLeft] <= limit) {
            distinct += sharing[bitsLeft++];
        }
        return bitsLeft;
    }

    private static int prefix(int key, int bits) {
        return key & (-1 << (Integer.SIZE - bits));
    }

    /** Adds bins in ascending order of their prefixes, and joins those with equal prefixes. */
    private static final class Builder {
        private final int bits;
        private final int[] lowest;
        private final int[] highest;
        private final long[] normal;
        private final long[] anomalous;
        private int size;

        Builder(int bits, int capacity) {
            this.bits = bits;
            this.lowest = new int[capacity];
            this.highest = new int[capacity];
            this.normal = new long[capacity];
            this.anomalous = new long[capacity];
        }

        void add(Bins from, int index) {
            add(from.lowest[index], from.highest[index], from.normal[index], from.anomalous[index]);
        }

        void add(int low, int high, long moreNormal, long moreAnomalous) {
            int last = size - 1;
            if (last < 0 || prefix(lowest[last], bits) != prefix(low, bits)) {
                last = size++;
                lowest[last] = low;
                highest[last] = high;
            }
            lowest[last] = Math.min(lowest[last], low);
            highest[last] = Math.max(highest[last], high);
            normal[last] += moreNormal;
            anomalous[last] += moreAnomalous;
        }

        Bins build() {
            return new Bins(this);
        }
    }
}
