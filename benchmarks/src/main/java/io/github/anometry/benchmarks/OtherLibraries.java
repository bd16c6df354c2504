package io.github.anometry.benchmarks;

import java.util.Map;
import org.nd4j.evaluation.classification.ROC;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tribuo.classification.evaluation.LabelEvaluationUtil;
import smile.validation.metric.AUC;

/** The AUROC of other libraries, each over arrays of its own types. */
final class OtherLibraries {
    private static final String AUROC = "pixel_AUROC";

    private OtherLibraries() {}

    static Task smile(DataSet data) {
        byte[] mask = data.wholeMask();
        int[] truth = new int[mask.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = mask[i];
        }
        double[] scores = data.allScores();
        return () -> Map.of(AUROC, AUC.of(truth, scores));
    }

    static Task tribuo(DataSet data) {
        byte[] mask = data.wholeMask();
        boolean[] positive = new boolean[mask.length];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = mask[i] != 0;
        }
        double[] scores = data.allScores();
        return () -> Map.of(AUROC, LabelEvaluationUtil.binaryAUCROC(positive, scores));
    }

    static Task nd4j(DataSet data) {
        byte[] mask = data.wholeMask();
        float[] truth = new float[mask.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = mask[i];
        }
        INDArray labels = Nd4j.createFromArray(truth).reshape(truth.length, 1);
        INDArray scores = Nd4j.createFromArray(data.allScoresAsFloats()).reshape(truth.length, 1);
        return () -> {
            ROC exact = new ROC(0);
            exact.eval(labels, scores);
            return Map.of(AUROC, exact.calculateAUC());
        };
    }
}
