package good;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.ArrayForm;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Reset;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.batch.DType;
import io.github.anometry.api.metric.MergeSupport;
import library.Evaluation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One measure of an evaluation, which the user names.
 *
 * <p>It says in Java what an annotation cannot.
 */
@AnomalibMetricSpec(value = Evaluation.class, name = "Measure", className = "Measure")
interface EvaluationSpec {
    /** @param classes how many classes there are */
    @Create
    Evaluation create(@Default("2") int classes);

    /**
     * @param labels what is true
     * @param predictions what was predicted
     */
    @Update
    void eval(
            @From("gt_label") @ArrayForm(dtype = DType.FLOAT64, rank = 2) INDArray labels,
            @From("pred_score") @ArrayForm(rank = 2) INDArray predictions);

    /** @param measure which of them */
    @Result
    double getValue(@Default("accuracy") Evaluation.Measure measure);

    @Reset
    void reset();

    @Merge(support = MergeSupport.EXACT, copy = "copy")
    void merge(Evaluation other);
}
