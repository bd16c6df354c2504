package io.github.anometry.api.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CurveTest {
    private static Curve curve() {
        return new Curve("recall", new double[] {0, 0.5, 1}, "precision", new double[] {1, 0.75, 0.5}, new float[] {
            Float.POSITIVE_INFINITY, 3, 2
        });
    }

    @Test
    void itHasPoints() {
        Curve curve = curve();

        assertThat(curve.size()).isEqualTo(3);
        assertThat(curve.xName()).isEqualTo("recall");
        assertThat(curve.yName()).isEqualTo("precision");
        assertThat(curve.x(1)).isEqualTo(0.5);
        assertThat(curve.y(1)).isEqualTo(0.75);
        assertThat(curve.threshold(0)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(curve.threshold(2)).isEqualTo(2f);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> curve.x(3));
    }

    @Test
    void itKeepsItsPoints() {
        double[] x = {0, 1};
        double[] y = {0, 1};
        float[] thresholds = {1, 0};
        Curve curve = new Curve("fpr", x, "tpr", y, thresholds);

        x[1] = 9;
        y[1] = 9;
        thresholds[1] = 9;

        assertThat(curve)
                .isEqualTo(new Curve("fpr", new double[] {0, 1}, "tpr", new double[] {0, 1}, new float[] {1, 0}));
    }

    @Test
    void itPrintsWhatItShows() {
        assertThat(curve()).hasToString("precision over recall, 3 points");
    }

    @Test
    void everyPointHasAllItsValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Curve("fpr", new double[3], "tpr", new double[2], new float[3]))
                .withMessage("A curve needs one value of each kind for every point, but got 3 of fpr, 2 of tpr"
                        + " and 3 thresholds. Give arrays of the same length.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Curve("fpr", new double[3], "tpr", new double[3], new float[4]));
    }

    @Test
    void equalCurvesAreEqual() {
        assertThat(curve()).isEqualTo(curve()).hasSameHashCodeAs(curve());
        double[] two = {0, 1};
        float[] thresholds = {1, 0};
        Curve curve = new Curve("fpr", two, "tpr", two, thresholds);
        assertThat(curve)
                .isNotEqualTo(curve())
                .isNotEqualTo(new Curve("x", two, "tpr", two, thresholds))
                .isNotEqualTo(new Curve("fpr", two, "y", two, thresholds))
                .isNotEqualTo(new Curve("fpr", new double[] {0, 0.5}, "tpr", two, thresholds))
                .isNotEqualTo(new Curve("fpr", two, "tpr", new double[] {0, 0.5}, thresholds))
                .isNotEqualTo(new Curve("fpr", two, "tpr", two, new float[] {1, 0.5f}));
    }
}
