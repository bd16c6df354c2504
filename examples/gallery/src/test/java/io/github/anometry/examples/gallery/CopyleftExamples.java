package io.github.anometry.examples.gallery;

import static io.github.anometry.examples.gallery.Example.values;

import cc.mallet.util.Univariate;
import com.yahoo.labs.samoa.instances.Attribute;
import com.yahoo.labs.samoa.instances.DenseInstance;
import com.yahoo.labs.samoa.instances.Instances;
import elki.data.DoubleVector;
import elki.evaluation.scores.ROCEvaluation;
import elki.evaluation.scores.adapter.DecreasingVectorIter;
import elki.math.MeanVariance;
import elki.math.PearsonCorrelation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jsat.classifiers.CategoricalData;
import jsat.classifiers.CategoricalResults;
import jsat.classifiers.evaluation.AUC;
import jsat.math.OnLineStatistics;
import jsat.regression.evaluation.MeanSquaredError;
import moa.core.InstanceExample;
import moa.evaluation.BasicClassificationPerformanceEvaluator;
import weka.classifiers.evaluation.NominalPrediction;
import weka.classifiers.evaluation.Prediction;
import weka.classifiers.evaluation.ThresholdCurve;
import weka.experiment.Stats;

/** The adapters of libraries under the GPL, the AGPL and the CPL. */
final class CopyleftExamples {
    private CopyleftExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("MalletUnivariate", AnomalibUnivariate.builder().build(), data -> {
                    Univariate univariate = new Univariate(data.scores());
                    return values(univariate.median(), univariate.stdev());
                }),
                Example.of("JsatAuc", AnomalibAUC.builder().build(), data -> {
                    AUC auc = new AUC();
                    auc.prepare(new CategoricalData(2));
                    for (int i = 0; i < data.scores().length; i++) {
                        CategoricalResults results =
                                new CategoricalResults(new double[] {data.scores()[i], 1 - data.scores()[i]});
                        auc.addResult(results, data.labels()[i] == 1 ? 0 : 1, 1);
                    }
                    return values(auc.getScore());
                }),
                Example.of(
                        "JsatMeanSquaredError",
                        AnomalibMeanSquaredError.builder().build(),
                        data -> {
                            MeanSquaredError error = new MeanSquaredError();
                            error.prepare();
                            for (int i = 0; i < data.scores().length; i++) {
                                error.addResult(data.scores()[i], data.labels()[i], 1);
                            }
                            return values(error.getScore());
                        }),
                Example.of(
                        "JsatOnLineStatistics",
                        AnomalibOnLineStatistics.builder().build(),
                        data -> {
                            OnLineStatistics statistics = new OnLineStatistics();
                            Arrays.stream(data.scores()).forEach(statistics::add);
                            return values(
                                    statistics.getMean(), statistics.getStandardDeviation(), statistics.getSkewness());
                        }),
                Example.of(
                        "WekaThresholdCurve", AnomalibThresholdCurve.builder().build(), data -> {
                            ArrayList<Prediction> predictions = new ArrayList<>();
                            for (int i = 0; i < data.scores().length; i++) {
                                predictions.add(new NominalPrediction(
                                        data.labels()[i], new double[] {1 - data.scores()[i], data.scores()[i]}));
                            }
                            return values(ThresholdCurve.getROCArea(new ThresholdCurve().getCurve(predictions, 1)));
                        }),
                Example.of("WekaStats", AnomalibStats.builder().build(), data -> {
                    Stats stats = new Stats();
                    Arrays.stream(data.scores()).forEach(stats::add);
                    stats.calculateDerived();
                    return values(stats.mean, stats.stdDev, stats.max);
                }),
                Example.of(
                        "MoaEvaluator",
                        AnomalibBasicClassificationPerformanceEvaluator.builder()
                                .build(),
                        data -> {
                            var evaluator = new BasicClassificationPerformanceEvaluator();
                            Instances images =
                                    new Instances("by hand", List.of(new Attribute("label", List.of("0", "1"))), 0);
                            images.setClassIndex(0);
                            for (int i = 0; i < data.labels().length; i++) {
                                DenseInstance image = new DenseInstance(1, new double[] {data.labels()[i]});
                                image.setDataset(images);
                                double[] votes = new double[2];
                                votes[(int) data.predictedLabels()[i]] = 1;
                                evaluator.addResult(new InstanceExample(image), votes);
                            }
                            return values(evaluator.getFractionCorrectlyClassified(), evaluator.getKappaStatistic());
                        }),
                Example.of("ElkiMeanVariance", AnomalibMeanVariance.builder().build(), data -> {
                    MeanVariance variance = new MeanVariance();
                    Arrays.stream(data.maps()).forEach(variance::put);
                    return values(variance.getMean(), variance.getSampleVariance());
                }),
                Example.of(
                        "ElkiPearson",
                        AnomalibPearsonCorrelation.builder().build(),
                        data -> values(PearsonCorrelation.coefficient(data.scores(), data.labels()))),
                Example.of(
                        "ElkiRoc",
                        AnomalibROCEvaluation.builder().build(),
                        data -> values(ROCEvaluation.computeAUROC(new DecreasingVectorIter(
                                DoubleVector.wrap(data.labels()), DoubleVector.wrap(data.scores()))))));
    }
}
