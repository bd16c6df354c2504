package io.github.anometry.core.wrapper;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricRecipe;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.SampleValues;
import io.github.anometry.core.internal.MetricMessages;
import io.github.anometry.core.internal.NumberedBatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A metric with a confidence interval: the percentile bootstrap over images (Efron, "Bootstrap Methods: Another Look at the
 * Jackknife", 1979).
 *
 * <p>The value, its details and the name are the metric's own, on all images. The details {@code lower} and {@code upper} are
 * the (1 − confidence)/2 and (1 + confidence)/2 quantiles (linear interpolation, NumPy's default) of its values on the
 * resamples, {@code standard_error} is their standard deviation. A resample is as many images as there are, drawn with
 * replacement; the pixels of an image stay together.
 *
 * <p>The metric may be undefined on a resample, for example because no anomalous image was drawn. The detail {@code
 * undefined_resamples} counts these, a warning reports them, and the interval is over the others. If those are fewer than
 * half, there is no interval, because it would describe the exception; nor is there one for a single image. A warning says so.
 *
 * <p>The same images, seed and settings give the same bits, in any order, batches and merges: images are sorted by the SHA-256
 * of what the metric reads of them, and drawn by {@code nextInt} of {@link java.util.SplittableRandom}.
 *
 * <p>It takes as long as merging and computing the metric on all images {@code resamples} times. It keeps a state for each
 * image, together about as large as the metric itself, and a second such set while it computes.
 */
public final class BootstrapInterval implements AnomalibMetric<MetricResult> {
    private static final Comparator<Image> BY_DIGEST = Comparator.comparing(Image::digest);

    private final AnomalibMetric<?> metric;
    private final Settings settings;
    private final List<Image> images = new ArrayList<>();
    private long updateCount;
    private long batchNumber;
    private @Nullable MetricResult computed;

    private BootstrapInterval(AnomalibMetric<?> metric, Settings settings) {
        this.metric = metric.copy();
        this.settings = settings;
    }

    /**
     * An interval for a copy of {@code metric}, without its updates.
     *
     * @throws ConfigurationException if the metric cannot merge
     */
    public static Builder builder(AnomalibMetric<?> metric) {
        return new Builder(Mergeability.require("BootstrapInterval", metric));
    }

    @Override
    public String name() {
        return metric.name();
    }

    @Override
    public List<Field<?>> fields() {
        return metric.fields();
    }

    @Override
    public boolean strict() {
        return metric.strict();
    }

    /** The metric's own, and {@code bootstrap_resamples}, {@code bootstrap_confidence} and {@code bootstrap_seed}. */
    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>(metric.parameters());
        settings.byName().forEach((name, value) -> parameters.put("bootstrap_" + name, value));
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Optional<MetricRecipe> recipe() {
        return Wrapper.BOOTSTRAP.recipe(metric, settings.byName());
    }

    @Override
    public Direction direction() {
        return metric.direction();
    }

    @Override
    public void update(Batch batch) {
        batchNumber++;
        Batch numbered = NumberedBatch.of(batch, batchNumber);
        AnomalibMetric<?> trial = metric.copy();
        // Errors are reported for the whole batch, with the positions of the user.
        trial.update(numbered);
        if (trial.updateCount() == 0) {
            return;
        }
        List<Image> more = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Batch image = numbered.sample(i);
            AnomalibMetric<?> state = metric.copy();
            state.update(image);
            more.add(new Image(ImageDigest.of(image, metric.fields()), state));
        }
        images.addAll(more);
        updateCount++;
        computed = null;
    }

    @Override
    public MetricResult compute() {
        MetricResult result = computed;
        if (result == null) {
            result = withInterval(resultOnAllImages());
            computed = result;
        }
        return result;
    }

    private AnomalibMetric<?> onAllImages() {
        AnomalibMetric<?> all = metric.copy();
        images.forEach(image -> all.merge(image.state()));
        return all;
    }

    private MetricResult resultOnAllImages() {
        AnomalibMetric<?> all = onAllImages();
        boolean onlyEmptyBatches = images.isEmpty() && updateCount > 0;
        return onlyEmptyBatches ? MetricResult.from(all.compute()) : all.result();
    }

    private MetricResult withInterval(MetricResult result) {
        if (!result.isDefined()) {
            return result;
        }
        if (!result.isScalar()) {
            return result.withWarning(Messages.noInterval(Messages.noSingleValue()));
        }
        if (images.size() < 2) {
            return result.withWarning(Messages.noInterval(Messages.tooFewImages()));
        }
        images.sort(BY_DIGEST);
        List<AnomalibMetric<?>> states = new ArrayList<>();
        images.forEach(image -> states.add(image.state()));
        return withInterval(result, new Bootstrap(metric, states, settings.resamples(), settings.seed()));
    }

    private MetricResult withInterval(MetricResult result, Bootstrap bootstrap) {
        MetricResult counted = result;
        if (bootstrap.isEnough()) {
            double tail = (1 - settings.confidence()) / 2;
            counted = counted.withDetail("lower", bootstrap.quantile(tail))
                    .withDetail("upper", bootstrap.quantile(1 - tail))
                    .withDetail("standard_error", bootstrap.standardError());
        }
        counted = counted.withDetail("resamples", settings.resamples())
                .withDetail("undefined_resamples", bootstrap.undefined());
        if (bootstrap.undefined() == 0) {
            return counted;
        }
        String undefined =
                Messages.undefinedResamples(bootstrap.undefined(), settings.resamples(), bootstrap.undefinedReason());
        return counted.withWarning(
                bootstrap.isEnough() ? Messages.intervalOverOthers(undefined) : Messages.noInterval(undefined));
    }

    @Override
    public MetricResult result() {
        return compute();
    }

    /** The curve over all images. */
    @Override
    public Optional<Curve> curve(double step) {
        return onAllImages().curve(step);
    }

    /** The values over all images. */
    @Override
    public Optional<SampleValues> sampleValues() {
        return onAllImages().sampleValues();
    }

    /**
     * Updates the metric with a batch, and returns the value of this batch alone, with its interval: as costly as {@link
     * #compute}.
     */
    @Override
    public MetricResult forward(Batch batch) {
        update(batch);
        BootstrapInterval alone = copy();
        alone.update(batch);
        return alone.compute();
    }

    @Override
    public void reset() {
        images.clear();
        updateCount = 0;
        batchNumber = 0;
        computed = null;
    }

    @Override
    public BootstrapInterval copy() {
        return new BootstrapInterval(metric, settings);
    }

    /** That of the metric, because the interval merges as exactly as the value. */
    @Override
    public MergeSupport mergeSupport() {
        return metric.mergeSupport();
    }

    @Override
    public void merge(AnomalibMetric<?> other) {
        if (!(other instanceof BootstrapInterval that)) {
            throw new ConfigurationException(Messages.wrapperMergesWithItsLike("BootstrapInterval", name()));
        }
        if (that == this) {
            throw new ConfigurationException(Messages.wrapperMergesNotWithItself("BootstrapInterval", name()));
        }
        if (!settings.equals(that.settings)) {
            throw new ConfigurationException(Messages.intervalSettingsDiffer(
                    name(), parameters().toString(), that.parameters().toString()));
        }
        // Merges two empty metrics, to check that the merge is possible before any state changes.
        metric.copy().merge(that.metric);
        images.addAll(that.images);
        updateCount += that.updateCount;
        computed = null;
    }

    @Override
    public long updateCount() {
        return updateCount;
    }

    private record Image(String digest, AnomalibMetric<?> state) {}

    private record Settings(int resamples, double confidence, long seed) {
        Map<String, Object> byName() {
            Map<String, Object> settings = new LinkedHashMap<>();
            settings.put("resamples", resamples);
            settings.put("confidence", confidence);
            settings.put("seed", seed);
            return settings;
        }
    }

    /** Settings of an interval. */
    public static final class Builder {
        private final AnomalibMetric<?> metric;
        private int resamples = 1000;
        private double confidence = 0.95;
        private long seed;

        private Builder(AnomalibMetric<?> metric) {
            this.metric = metric;
        }

        /** The number of resamples, at least 2; 1000 by default. */
        public Builder resamples(int resamples) {
            this.resamples = resamples;
            return this;
        }

        /** The share of the resamples' values in the interval, above 0 and below 1; 0.95 by default. */
        public Builder confidence(double confidence) {
            this.confidence = confidence;
            return this;
        }

        /** The seed of the random draws; 0 by default. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** @throws ConfigurationException if a setting is out of range */
        public BootstrapInterval build() {
            if (resamples < 2) {
                throw new ConfigurationException(
                        "resamples", MetricMessages.outOfRange("resamples", resamples, "at least 2"), null);
            }
            if (!(confidence > 0 && confidence < 1)) {
                throw new ConfigurationException(
                        "confidence", MetricMessages.outOfRange("confidence", confidence, "above 0 and below 1"), null);
            }
            return new BootstrapInterval(metric, new Settings(resamples, confidence, seed));
        }
    }
}
