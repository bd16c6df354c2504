package io.github.anometry.core.internal.overlap;

/** A sum of terms that change one by one. Its bits depend on the terms and their indexes alone, not on the order of changes. */
final class OrderedSum {
    /** A binary tree: element i is the sum of 2i and 2i + 1, and the terms are in the second half. */
    private final double[] sums;

    OrderedSum(int terms) {
        this.sums = new double[2 * Math.max(1, terms)];
    }

    void set(int term, double value) {
        int place = sums.length / 2 + term;
        sums[place] = value;
        while (place > 1) {
            place /= 2;
            sums[place] = sums[2 * place] + sums[2 * place + 1];
        }
    }

    double total() {
        return sums[1];
    }
}
