package io.github.anometry.core.testing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Ranking measures by their definitions: pairs of elements, or a loop over thresholds that counts anew at each. */
public final class NaiveRanking {
    private NaiveRanking() {}

    /** A point of a curve. */
    public record Point(double x, double y) {}

    /** The share of pairs of an anomalous and a normal element that are in order; a tie is half in order. */
    public static OptionalDouble auroc(ScoreSet set) {
        if (set.anomalous() == 0 || set.normal() == 0) {
            return OptionalDouble.empty();
        }
        double inOrder = 0;
        for (int i = 0; i < set.size(); i++) {
            for (int j = 0; j < set.size(); j++) {
                if (set.target(i) && !set.target(j)) {
                    inOrder += set.score(i) > set.score(j) ? 1 : set.score(i) == set.score(j) ? 0.5 : 0;
                }
            }
        }
        return OptionalDouble.of(inOrder / set.anomalous() / set.normal());
    }

    /** The area under the ROC curve left of {@code maxFpr}. */
    public static OptionalDouble partialArea(ScoreSet set, double maxFpr) {
        if (set.anomalous() == 0 || set.normal() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(areaUpTo(roc(set, set.distinctDescending()), maxFpr));
    }

    /** McClish: chance is 0.5, perfection 1. */
    public static OptionalDouble standardizedArea(ScoreSet set, double maxFpr) {
        OptionalDouble area = partialArea(set, maxFpr);
        if (area.isEmpty()) {
            return area;
        }
        double least = maxFpr * maxFpr / 2;
        return OptionalDouble.of(0.5 * (1 + (area.getAsDouble() - least) / (maxFpr - least)));
    }

    /** (FPR, TPR) from (0, 0) on and at each threshold. */
    public static List<Point> roc(ScoreSet set, float[] thresholds) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0));
        for (float threshold : thresholds) {
            points.add(new Point(
                    (double) set.countFrom(threshold, false) / set.normal(),
                    (double) set.countFrom(threshold, true) / set.anomalous()));
        }
        return points;
    }

    /** (recall, precision) from (0, 1) on and at each threshold; precision is 1 where nothing is predicted. */
    public static List<Point> precisionRecall(ScoreSet set, float[] thresholds) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 1));
        for (float threshold : thresholds) {
            double hits = set.countFrom(threshold, true);
            double predicted = hits + set.countFrom(threshold, false);
            points.add(new Point(hits / set.anomalous(), predicted == 0 ? 1 : hits / predicted));
        }
        return points;
    }

    /** The trapezoids under a curve left of {@code limit}, where it is interpolated. */
    static double areaUpTo(List<Point> curve, double limit) {
        double area = 0;
        for (int i = 1; i < curve.size(); i++) {
            Point left = curve.get(i - 1);
            Point right = curve.get(i);
            if (left.x() >= limit || right.x() == left.x()) {
                continue;
            }
            double end = Math.min(limit, right.x());
            double share = (end - left.x()) / (right.x() - left.x());
            double yAtEnd = left.y() + share * (right.y() - left.y());
            area += (end - left.x()) * (left.y() + yAtEnd) / 2;
        }
        return area;
    }

    public static OptionalDouble averagePrecision(ScoreSet set) {
        if (set.anomalous() == 0) {
            return OptionalDouble.empty();
        }
        List<Point> curve = precisionRecall(set, set.distinctDescending());
        double sum = 0;
        for (int i = 1; i < curve.size(); i++) {
            sum += (curve.get(i).x() - curve.get(i - 1).x()) * curve.get(i).y();
        }
        return OptionalDouble.of(sum);
    }

    public static OptionalDouble aupr(ScoreSet set) {
        if (set.anomalous() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(areaUpTo(precisionRecall(set, set.distinctDescending()), 1));
    }

    /** The best F, and the lowest score that reaches it. */
    public record Best(double f, float threshold) {}

    /** Every score is tried; F is compared as a fraction, without rounding. Needs an anomalous element. */
    public static Best bestF(ScoreSet set, double beta) {
        BigDecimal betaSquared = new BigDecimal(beta * beta);
        BigDecimal weighted = betaSquared.multiply(BigDecimal.valueOf(set.anomalous()));
        BigDecimal bestDividend = BigDecimal.ONE.negate();
        BigDecimal bestDivisor = BigDecimal.ONE;
        float bestThreshold = Float.NaN;
        for (float threshold : set.distinctDescending()) {
            long hits = set.countFrom(threshold, true);
            long predicted = hits + set.countFrom(threshold, false);
            BigDecimal dividend = betaSquared.add(BigDecimal.ONE).multiply(BigDecimal.valueOf(hits));
            BigDecimal divisor = weighted.add(BigDecimal.valueOf(predicted));
            if (dividend.multiply(bestDivisor).compareTo(bestDividend.multiply(divisor)) >= 0) {
                bestDividend = dividend;
                bestDivisor = divisor;
                bestThreshold = threshold;
            }
        }
        return new Best(bestDividend.divide(bestDivisor, MathContext.DECIMAL64).doubleValue(), bestThreshold);
    }
}
