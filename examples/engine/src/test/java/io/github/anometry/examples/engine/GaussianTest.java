package io.github.anometry.examples.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J's distances compared with plain loops. */
final class GaussianTest {
    private static final int SAMPLES = 40_000;

    /** Two values with variances 4 and 1 and a correlation of 0.6. */
    private static double[][] samples() {
        Random random = new Random(5);
        double[][] samples = new double[SAMPLES][];
        for (int i = 0; i < SAMPLES; i++) {
            double one = random.nextGaussian();
            double other = 0.6 * one + 0.8 * random.nextGaussian();
            samples[i] = new double[] {100 + 2 * one, other - 3};
        }
        return samples;
    }

    @Test
    void distancesAreThoseOfTheFittedDistribution() {
        double[][] samples = samples();
        double[] mean = new double[2];
        for (double[] sample : samples) {
            mean[0] += sample[0] / SAMPLES;
            mean[1] += sample[1] / SAMPLES;
        }
        double a = 0;
        double b = 0;
        double c = 0;
        for (double[] sample : samples) {
            double x = sample[0] - mean[0];
            double y = sample[1] - mean[1];
            a += x * x / (SAMPLES - 1);
            b += x * y / (SAMPLES - 1);
            c += y * y / (SAMPLES - 1);
        }
        a += Gaussian.LEAST_VARIANCE;
        c += Gaussian.LEAST_VARIANCE;
        double[] found = Gaussian.fit(Nd4j.createFromArray(samples)).distances(Nd4j.createFromArray(samples));
        for (int i = 0; i < SAMPLES; i++) {
            double x = samples[i][0] - mean[0];
            double y = samples[i][1] - mean[1];
            double squared = (c * x * x - 2 * b * x * y + a * y * y) / (a * c - b * b);
            assertThat(found[i]).isCloseTo(Math.sqrt(squared), within(1e-9));
        }
    }

    @Test
    void aFeatureThatNeverVariesIsNoReasonForInfinity() {
        double[][] samples = {{1, 7}, {2, 7}, {3, 7}};
        assertThat(Gaussian.fit(Nd4j.createFromArray(samples)).distances(Nd4j.createFromArray(samples)))
                .containsExactly(new double[] {1, 0, 1}, within(1e-4));
    }
}
