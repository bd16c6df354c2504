package io.github.anometry.examples.gallery;

import static io.github.anometry.examples.gallery.Example.values;

import com.clearspring.analytics.stream.cardinality.HyperLogLog;
import com.clearspring.analytics.stream.quantile.QDigest;
import com.clearspring.analytics.stream.quantile.TDigest;
import com.codahale.metrics.Histogram;
import com.codahale.metrics.SlidingWindowReservoir;
import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import com.google.common.math.PairedStats;
import com.google.common.math.PairedStatsAccumulator;
import com.google.common.math.Quantiles;
import com.google.common.math.Stats;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.unimi.dsi.stat.SummaryStats;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Random;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.IntStream;
import opennlp.tools.util.eval.FMeasure;
import opennlp.tools.util.eval.Mean;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.NormOps_DDRM;
import org.hipparchus.stat.correlation.Covariance;
import org.hipparchus.stat.correlation.KendallsCorrelation;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.hipparchus.stat.descriptive.moment.Kurtosis;
import org.hipparchus.stat.descriptive.moment.Variance;
import org.hipparchus.stat.descriptive.rank.PSquarePercentile;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;
import org.hipparchus.stat.regression.SimpleRegression;
import org.hipparchus.util.MathArrays;

/** The adapters of the JDK and of libraries with permissive licences. */
final class PermissiveExamples {
    private PermissiveExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of(
                        "JdkDoubleSummary",
                        AnomalibDoubleSummaryStatistics.builder().build(),
                        data -> {
                            DoubleSummaryStatistics statistics =
                                    Arrays.stream(data.scores()).summaryStatistics();
                            return values(statistics.getAverage(), statistics.getMin(), statistics.getMax());
                        }),
                Example.of(
                        "JdkLongSummary",
                        AnomalibLongSummaryStatistics.builder().build(),
                        data -> {
                            LongSummaryStatistics statistics = Arrays.stream(data.labels())
                                    .mapToLong(label -> (long) label)
                                    .summaryStatistics();
                            return values((double) statistics.getSum(), statistics.getAverage());
                        }),
                Example.of("JdkDoubleAdder", AnomalibDoubleAdder.builder().build(), data -> {
                    DoubleAdder adder = new DoubleAdder();
                    Arrays.stream(data.maps()).forEach(adder::add);
                    return values(adder.sum());
                }),
                Example.of(
                        "JdkLongAdder",
                        AnomalibLongAdder.builder().build(),
                        data -> values(Arrays.stream(data.masks()).sum())),
                Example.of("GuavaStats", AnomalibStatsAccumulator.builder().build(), data -> {
                    Stats stats = Stats.of(data.scores());
                    return values(stats.mean(), stats.populationStandardDeviation(), stats.max());
                }),
                Example.of(
                        "GuavaPairedStats",
                        AnomalibPairedStatsAccumulator.builder().build(),
                        data -> {
                            PairedStatsAccumulator accumulator = new PairedStatsAccumulator();
                            for (int i = 0; i < data.scores().length; i++) {
                                accumulator.add(data.scores()[i], data.labels()[i]);
                            }
                            PairedStats stats = accumulator.snapshot();
                            return values(stats.pearsonsCorrelationCoefficient(), stats.sampleCovariance());
                        }),
                Example.of(
                        "GuavaMedian",
                        GuavaMedianMetric.builder().build(),
                        data -> values(Quantiles.median().compute(data.scores()))),
                Example.of(
                        "HipparchusStreaming",
                        AnomalibStreamingStatistics.builder().build(),
                        data -> {
                            StreamingStatistics statistics = new StreamingStatistics();
                            Arrays.stream(data.scores()).forEach(statistics);
                            return values(
                                    statistics.getMean(), statistics.getVariance(), statistics.getGeometricMean());
                        }),
                Example.of(
                        "HipparchusPSquare", AnomalibPSquarePercentile.builder().build(), data -> {
                            PSquarePercentile percentile = new PSquarePercentile(95);
                            percentile.incrementAll(data.maps());
                            return values(percentile.getResult());
                        }),
                Example.of(
                        "HipparchusPercentile",
                        AnomalibPercentile.builder().build(),
                        data -> values(new Percentile().evaluate(data.scores(), 95))),
                Example.of("HipparchusMean", HipparchusMeanMetric.builder().build(), data -> {
                    var mean = new org.hipparchus.stat.descriptive.moment.Mean();
                    mean.incrementAll(data.scores());
                    return values(mean.getResult());
                }),
                Example.of("HipparchusVariance", AnomalibVariance.builder().build(), data -> {
                    Variance variance = new Variance();
                    variance.incrementAll(data.scores());
                    return values(variance.getResult());
                }),
                Example.of("HipparchusKurtosis", AnomalibKurtosis.builder().build(), data -> {
                    Kurtosis kurtosis = new Kurtosis();
                    kurtosis.incrementAll(data.scores());
                    return values(kurtosis.getResult());
                }),
                Example.of(
                        "HipparchusPearsons",
                        AnomalibPearsonsCorrelation.builder().build(),
                        data -> values(new PearsonsCorrelation().correlation(data.scores(), data.labels()))),
                Example.of(
                        "HipparchusSpearmans",
                        AnomalibSpearmansCorrelation.builder().build(),
                        data -> values(new SpearmansCorrelation().correlation(data.scores(), data.labels()))),
                Example.of(
                        "HipparchusKendalls",
                        AnomalibKendallsCorrelation.builder().build(),
                        data -> values(new KendallsCorrelation().correlation(data.scores(), data.labels()))),
                Example.of(
                        "HipparchusCovariance",
                        AnomalibCovariance.builder().build(),
                        data -> values(new Covariance().covariance(data.scores(), data.labels()))),
                Example.of(
                        "HipparchusRegression",
                        AnomalibSimpleRegression.builder().build(),
                        data -> {
                            SimpleRegression regression = new SimpleRegression();
                            for (int i = 0; i < data.scores().length; i++) {
                                regression.addData(data.scores()[i], data.labels()[i]);
                            }
                            return values(regression.getRSquare(), regression.getSlope(), regression.getIntercept());
                        }),
                Example.of(
                        "HipparchusKolmogorovSmirnov",
                        AnomalibKolmogorovSmirnovTest.builder().build(),
                        data -> values(new KolmogorovSmirnovTest()
                                .kolmogorovSmirnovStatistic(data.scoresOf(false), data.scoresOf(true)))),
                Example.of(
                        "HipparchusDistance",
                        EuclideanDistance.builder().build(),
                        data -> values(MathArrays.distance(data.scores(), data.labels()))),
                Example.of("StreamTDigest", AnomalibTDigest.builder().build(), data -> {
                    TDigest digest = new TDigest(100, new Random(0));
                    Arrays.stream(data.maps()).forEach(digest::add);
                    return values(digest.quantile(0.99));
                }),
                Example.of("StreamHyperLogLog", AnomalibHyperLogLog.builder().build(), data -> {
                    HyperLogLog log = new HyperLogLog(0.01);
                    Arrays.stream(data.maps()).forEach(score -> log.offer((float) score));
                    return values((double) log.cardinality());
                }),
                Example.of("StreamQDigest", AnomalibQDigest.builder().build(), data -> {
                    QDigest digest = new QDigest(1000);
                    Arrays.stream(data.scores()).forEach(score -> digest.offer(Math.round(1000 * score)));
                    return values((double) digest.getQuantile(0.5));
                }),
                Example.of("DropwizardHistogram", AnomalibHistogram.builder().build(), data -> {
                    Histogram histogram = new Histogram(new SlidingWindowReservoir(1000));
                    Arrays.stream(data.scores()).forEach(score -> histogram.update(Math.round(1000 * score)));
                    return values(
                            histogram.getSnapshot().getMedian(),
                            histogram.getSnapshot().get99thPercentile());
                }),
                Example.of(
                        "MicrometerSummary",
                        AnomalibDistributionSummary.builder().build(),
                        data -> {
                            DistributionSummary summary =
                                    DistributionSummary.builder("by.hand").register(new SimpleMeterRegistry());
                            Arrays.stream(data.scores()).forEach(summary::record);
                            return values(summary.mean(), summary.totalAmount());
                        }),
                Example.of("OpenNlpMean", OpenNlpMeanMetric.builder().build(), data -> {
                    Mean mean = new Mean();
                    Arrays.stream(data.scores()).forEach(mean::add);
                    return values(mean.mean());
                }),
                Example.of("OpenNlpFMeasure", AnomalibFMeasure.builder().build(), data -> {
                    FMeasure measure = new FMeasure();
                    measure.updateScores(positions(data.labels()), positions(data.predictedLabels()));
                    return values(measure.getFMeasure(), measure.getPrecisionScore(), measure.getRecallScore());
                }),
                Example.of("EjmlNorm", FrobeniusNorm.builder().build(), data -> {
                    double[] maps = data.maps();
                    return values(NormOps_DDRM.normF(DMatrixRMaj.wrap(maps.length, 1, maps)));
                }),
                Example.of("DatadogSketch", AnomalibDDSketch.builder().build(), data -> {
                    DDSketch sketch = DDSketches.unboundedDense(0.01);
                    Arrays.stream(data.maps()).forEach(sketch);
                    return values(sketch.getValueAtQuantile(0.99), sketch.getValueAtQuantile(0.5));
                }),
                Example.of("DsiSummaryStats", AnomalibSummaryStats.builder().build(), data -> {
                    SummaryStats stats = new SummaryStats();
                    stats.addAll(data.scores());
                    return values(stats.mean(), stats.sampleStandardDeviation(), stats.max());
                }));
    }

    private static Object[] positions(double[] labels) {
        return IntStream.range(0, labels.length)
                .filter(i -> labels[i] == 1)
                .boxed()
                .toArray();
    }
}
