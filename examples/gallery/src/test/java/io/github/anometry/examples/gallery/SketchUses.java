package io.github.anometry.examples.gallery;

import com.clearspring.analytics.stream.cardinality.HyperLogLog;
import com.clearspring.analytics.stream.quantile.QDigest;
import com.clearspring.analytics.stream.quantile.TDigest;
import com.codahale.metrics.Histogram;
import com.codahale.metrics.SlidingWindowReservoir;
import com.datadoghq.sketch.ddsketch.DDSketch;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.NormOps_DDRM;
import org.hipparchus.stat.descriptive.rank.PSquarePercentile;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

/** How the specs that the processor suggests for the classes of the gallery are used. */
final class SketchUses {
    private SketchUses() {}

    static List<Sketched> all() {
        return Stream.of(asTheyAre(), withOptions(), filledIn(), filledInUnderCopyleft())
                .flatMap(List::stream)
                .toList();
    }

    private static Sketched like(String source) {
        return GalleryTest.examples()
                .filter(example -> example.source().equals(source))
                .map(Sketched::of)
                .findFirst()
                .orElseThrow();
    }

    private static List<Sketched> asTheyAre() {
        return List.of(
                like("JdkDoubleSummary"),
                Sketched.of("JdkDoubleAdder", data -> {
                    DoubleAdder adder = new DoubleAdder();
                    Arrays.stream(data.scores()).forEach(adder::add);
                    return adder.sum();
                }),
                like("GuavaStats"),
                like("GuavaPairedStats"),
                like("HipparchusStreaming"),
                Sketched.of("HipparchusPercentile", data -> new Percentile().evaluate(data.scores())),
                like("HipparchusMean"),
                like("HipparchusVariance"),
                like("HipparchusKurtosis"),
                like("HipparchusPearsons"),
                like("HipparchusSpearmans"),
                like("HipparchusKendalls"),
                like("HipparchusCovariance"),
                like("HipparchusRegression"),
                like("HipparchusDistance"),
                like("OpenNlpMean"),
                like("DsiSummaryStats"),
                Sketched.of("MalletUnivariate", data -> new cc.mallet.util.Univariate(data.scores()).mean()),
                like("JsatMeanSquaredError"),
                like("JsatOnLineStatistics"),
                Sketched.of("ElkiMeanVariance", data -> {
                    elki.math.MeanVariance variance = new elki.math.MeanVariance();
                    Arrays.stream(data.scores()).forEach(variance::put);
                    return variance.getMean();
                }),
                like("ElkiPearson"));
    }

    private static List<Sketched> withOptions() {
        return List.of(
                Sketched.of("HipparchusPSquare", data -> {
                            PSquarePercentile percentile = new PSquarePercentile(95);
                            percentile.incrementAll(data.scores());
                            return percentile.getResult();
                        })
                        .set("p", 95),
                // It joins values at random; with this capacity it joins none.
                Sketched.of("StreamTDigest", data -> {
                            TDigest digest = new TDigest(10_000, new Random(0));
                            Arrays.stream(data.scores()).forEach(digest::add);
                            return digest.quantile(0.5);
                        })
                        .set("compression", 10_000),
                Sketched.of("StreamHyperLogLog", data -> {
                            HyperLogLog log = new HyperLogLog(0.01);
                            Arrays.stream(data.scores()).forEach(log::offer);
                            return log.cardinality();
                        })
                        .set("rsd", 0.01),
                Sketched.of("DatadogSketch", data -> {
                            DDSketch sketch = new DDSketch(0.01);
                            Arrays.stream(data.scores()).forEach(sketch);
                            return sketch.getValueAtQuantile(0.5);
                        })
                        .set("relative_accuracy", 0.01));
    }

    /** Scores in thousandths, for integer inputs. */
    private static LongStream thousandths(Predictions data) {
        return Arrays.stream(data.scores()).mapToLong(score -> Math.round(1000 * score));
    }

    private static List<Sketched> filledIn() {
        String thousandths = "Math.round(1000 * predScore)";
        return List.of(
                Sketched.of(
                                "JdkLongSummary",
                                data -> thousandths(data).summaryStatistics().getAverage())
                        .fill("value", thousandths),
                Sketched.of("JdkLongAdder", data -> thousandths(data).sum()).fill("x", thousandths),
                like("GuavaMedian").fill("an instance", "Quantiles.median()"),
                Sketched.of("StreamQDigest", data -> {
                            QDigest digest = new QDigest(1000);
                            thousandths(data).forEach(digest::offer);
                            return digest.getQuantile(0.5);
                        })
                        .fill("value", thousandths)
                        .set("compression_factor", 1000),
                Sketched.of("DropwizardHistogram", data -> {
                            Histogram histogram = new Histogram(new SlidingWindowReservoir(1000));
                            thousandths(data).forEach(histogram::update);
                            return histogram.getSnapshot().getMean();
                        })
                        .fill(
                                "new Histogram(Reservoir reservoir)",
                                "new Histogram(new com.codahale.metrics.SlidingWindowReservoir(1000))")
                        .fill("value", thousandths),
                like("MicrometerSummary").fill("an instance", """
                        DistributionSummary.builder("sketched")
                                .register(new io.micrometer.core.instrument.simple.SimpleMeterRegistry())"""),
                like("OpenNlpFMeasure")
                        .fill("Object[] references", "gtLabel ? new Object[] {1} : new Object[0]")
                        .fill("Object[] predictions", "predScore > 0.5 ? new Object[] {1} : new Object[0]"),
                Sketched.of(
                                "EjmlNorm",
                                data -> NormOps_DDRM.normF(DMatrixRMaj.wrap(1, data.scores().length, data.scores())))
                        .fill("a", "org.ejml.data.DMatrixRMaj.wrap(1, predScore.length, predScore)"),
                Sketched.of(
                                "HipparchusKolmogorovSmirnov",
                                data -> new KolmogorovSmirnovTest()
                                        .kolmogorovSmirnovTest(data.scoresOf(false), data.scoresOf(true)))
                        .fill("double[] x", "of(predScore, gtLabel, false)")
                        .fill("double[] y", "of(predScore, gtLabel, true)")
                        .add("""
                                private static double[] of(double[] scores, boolean[] labels, boolean anomalous) {
                                    return java.util.stream.IntStream.range(0, scores.length)
                                            .filter(i -> labels[i] == anomalous)
                                            .mapToDouble(i -> scores[i])
                                            .toArray();
                                }
                                """));
    }

    private static List<Sketched> filledInUnderCopyleft() {
        return List.of(
                like("JsatAuc")
                        .fill("toPredict", "new jsat.classifiers.CategoricalData(2)")
                        .fill(
                                "CategoricalResults prediction",
                                "new jsat.classifiers.CategoricalResults(new double[] {predScore, 1 - predScore})")
                        .fill("int trueLabel", "gtLabel ? 0 : 1")
                        .fill("double weight", "1"),
                like("WekaThresholdCurve")
                        .fill("tcurve", "new ThresholdCurve().getCurve(predictions(predScore, gtLabel), 1)")
                        .add("""
                                private static java.util.ArrayList<weka.classifiers.evaluation.Prediction> predictions(
                                        double[] scores, boolean[] labels) {
                                    var predictions = new java.util.ArrayList<weka.classifiers.evaluation.Prediction>();
                                    for (int i = 0; i < scores.length; i++) {
                                        predictions.add(new weka.classifiers.evaluation.NominalPrediction(
                                                labels[i] ? 1 : 0, new double[] {1 - scores[i], scores[i]}));
                                    }
                                    return predictions;
                                }
                                """),
                like("WekaStats").fill("what it measures", "sum / stats.count"),
                like("MoaEvaluator")
                        .fill("Example<Instance> example", "new moa.core.InstanceExample(instance(gtLabel))")
                        .fill("double[] classVotes", "new double[] {1 - predScore, predScore}")
                        .add("""
                                private static com.yahoo.labs.samoa.instances.Instance instance(boolean label) {
                                    var header = new com.yahoo.labs.samoa.instances.Instances(
                                            "images",
                                            java.util.List.of(new com.yahoo.labs.samoa.instances.Attribute(
                                                    "label", java.util.List.of("normal", "anomalous"))),
                                            0);
                                    header.setClassIndex(0);
                                    var instance = new com.yahoo.labs.samoa.instances.DenseInstance(
                                            1, new double[] {label ? 1 : 0});
                                    instance.setDataset(header);
                                    return instance;
                                }
                                """),
                like("ElkiRoc").fill("adapter", """
                                new elki.evaluation.scores.adapter.DecreasingVectorIter(
                                        elki.data.DoubleVector.wrap(numbers(gtLabel)), elki.data.DoubleVector.wrap(predScore))""").add("""
                                private static double[] numbers(boolean[] labels) {
                                    return java.util.stream.IntStream.range(0, labels.length)
                                            .mapToDouble(i -> labels[i] ? 1 : 0)
                                            .toArray();
                                }
                                """));
    }
}
