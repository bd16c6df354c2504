package io.github.anometry.examples.gallery;

import com.yahoo.labs.samoa.instances.Attribute;
import com.yahoo.labs.samoa.instances.DenseInstance;
import com.yahoo.labs.samoa.instances.Instance;
import com.yahoo.labs.samoa.instances.Instances;
import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.From;
import io.github.anometry.api.annotation.Result;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.Direction;
import java.util.List;
import moa.core.InstanceExample;
import moa.evaluation.BasicClassificationPerformanceEvaluator;

/** The share of images whose predicted label is right, and Cohen's kappa. */
@AnomalibMetricSpec(value = BasicClassificationPerformanceEvaluator.class, direction = Direction.HIGHER_IS_BETTER)
interface MoaEvaluator {
    @Update
    static void addResult(
            BasicClassificationPerformanceEvaluator evaluator,
            @From("pred_label") int prediction,
            @From("gt_label") int label) {
        Instances header = new Instances("images", List.of(new Attribute("label", List.of("normal", "anomalous"))), 0);
        header.setClassIndex(0);
        Instance instance = new DenseInstance(1, new double[] {label});
        instance.setDataset(header);
        evaluator.addResult(new InstanceExample(instance), new double[] {1 - prediction, prediction});
    }

    @Result
    double getFractionCorrectlyClassified();

    @Result
    double getKappaStatistic();
}
