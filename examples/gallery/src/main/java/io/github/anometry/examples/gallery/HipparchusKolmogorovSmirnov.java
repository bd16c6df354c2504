package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.OneShot;
import io.github.anometry.api.metric.Direction;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

/** The greatest distance between the distributions of normal and anomalous scores. */
@AnomalibMetricSpec(
        value = KolmogorovSmirnovTest.class,
        direction = Direction.HIGHER_IS_BETTER,
        undefinedWhen = MathIllegalArgumentException.class)
interface HipparchusKolmogorovSmirnov {
    @Create
    KolmogorovSmirnovTest create();

    @OneShot
    static double statistic(
            KolmogorovSmirnovTest test, @From("pred_score") double[] scores, @From("gt_label") boolean[] labels) {
        return test.kolmogorovSmirnovStatistic(of(scores, labels, false), of(scores, labels, true));
    }

    private static double[] of(double[] scores, boolean[] labels, boolean anomalous) {
        return IntStream.range(0, scores.length)
                .filter(i -> labels[i] == anomalous)
                .mapToDouble(i -> scores[i])
                .toArray();
    }
}
