package io.github.anometry.examples.gallery;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Merge;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MergeSupport;
import jsat.classifiers.CategoricalData;
import jsat.classifiers.CategoricalResults;
import jsat.classifiers.evaluation.AUC;
import jsat.classifiers.evaluation.ClassificationScore;

/** The area under the ROC curve; for tied scores it depends on how JSAT sorts them. */
@AnomalibMetricSpec(value = AUC.class, direction = Direction.HIGHER_IS_BETTER)
interface JsatAuc {
    @Create
    static AUC create() {
        AUC auc = new AUC();
        auc.prepare(new CategoricalData(2));
        return auc;
    }

    @Update
    static void addResult(AUC auc, @From("pred_score") double score, @From("gt_label") int label) {
        CategoricalResults prediction = new CategoricalResults(2);
        prediction.setProb(0, score);
        prediction.setProb(1, 1 - score);
        auc.addResult(prediction, 1 - label, 1);
    }

    @Result
    double getScore();

    @Merge(support = MergeSupport.APPROXIMATE)
    void addResults(ClassificationScore other);
}
