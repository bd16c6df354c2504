package io.github.anometry.plugin.nd4j;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.ArrayForm;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.batch.DType;
import io.github.anometry.api.metric.MergeSupport;
import org.nd4j.evaluation.classification.EvaluationBinary;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Accuracy, F1, precision, recall, G-measure, Matthews correlation or false alarm rate of binary outputs, by ND4J's
 * EvaluationBinary: the mean over the outputs.
 *
 * <p>Counts are ints, so it cannot count 2<sup>31</sup> examples.
 */
@AnomalibMetricSpec(value = EvaluationBinary.class, name = "Nd4jEvaluationBinary", className = "Nd4jEvaluationBinary")
interface EvaluationBinarySpec {
    /**
     * Sets the number of outputs from the start: an instance that learns it by merging would share the other's counts.
     *
     * @param outputs how many outputs there are
     * @param threshold above which an output predicts 1, from 0 to 1
     */
    @Create
    static EvaluationBinary create(@Default("1") int outputs, @Default("0.5") double threshold) {
        EvaluationBinary evaluation = new EvaluationBinary(outputs, null);
        evaluation.setDecisionThreshold(Nd4j.valueArrayOf(new long[] {1, outputs}, threshold, DataType.DOUBLE));
        return evaluation;
    }

    /**
     * @param labels the ground truth, 0 or 1
     * @param predictions the probability of 1 for each output
     */
    @Update
    void eval(
            @From("gt_label") @ArrayForm(dtype = DType.FLOAT64, rank = 2) INDArray labels,
            @From("pred_score") @ArrayForm(dtype = DType.FLOAT64, rank = 2) INDArray predictions);

    /** @param measure the measure to report */
    @Result
    double getValue(@Default("f1") EvaluationBinary.Metric measure);

    @Merge(support = MergeSupport.EXACT)
    void merge(EvaluationBinary other);
}
