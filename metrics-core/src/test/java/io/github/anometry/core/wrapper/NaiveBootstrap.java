package io.github.anometry.core.wrapper;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.testing.ImageSet;
import io.github.anometry.core.testing.Subject;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** The percentile bootstrap as its definition says: the metric anew on the drawn images, written one after the other. */
final class NaiveBootstrap {
    private final List<Double> values = new ArrayList<>();
    private int undefined;

    NaiveBootstrap(AnomalibMetric<?> metric, ImageSet set, int resamples, long seed) {
        List<Integer> images = new ArrayList<>();
        for (int i = 0; i < set.images(); i++) {
            images.add(i);
        }
        images.sort(Comparator.comparing(image -> digest(metric, set, image)));
        SplittableRandom random = new SplittableRandom(seed);
        for (int resample = 0; resample < resamples; resample++) {
            List<Integer> drawn = new ArrayList<>();
            for (int i = 0; i < images.size(); i++) {
                drawn.add(images.get(random.nextInt(images.size())));
            }
            MetricResult result = measure(metric, set, drawn);
            if (result.isDefined() && !Double.isInfinite(result.asDouble())) {
                values.add(result.asDouble());
            } else {
                undefined++;
            }
        }
        Collections.sort(values);
    }

    private static MetricResult measure(AnomalibMetric<?> fresh, ImageSet set, List<Integer> images) {
        float[] maps = new float[images.size() * set.pixels()];
        boolean[] masks = new boolean[maps.length];
        for (int i = 0; i < maps.length; i++) {
            maps[i] = set.score(images.get(i / set.pixels()), i % set.pixels());
            masks[i] = set.anomalous(images.get(i / set.pixels()), i % set.pixels());
        }
        AnomalibMetric<?> metric = fresh.copy();
        metric.update(Subject.batch(
                Tensor.of(maps, images.size(), set.height(), set.width()),
                Tensor.of(masks, images.size(), set.height(), set.width())));
        return metric.result();
    }

    private static BigInteger digest(AnomalibMetric<?> metric, ImageSet set, int image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(text("float32", set));
            for (int pixel = 0; pixel < set.pixels(); pixel++) {
                out.writeDouble(set.score(image, pixel));
            }
            if (metric.fields().size() > 1) {
                Tensor read = oneImage(set, image)
                        .get(metric.fields().contains(Subject.REGIONS) ? Subject.REGIONS : Subject.TRUTH);
                out.write(read.toString().getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < read.size(); i++) {
                    out.writeDouble(read.getDouble(i));
                }
            }
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Batch oneImage(ImageSet set, int image) {
        return Subject.batch(
                set.maps().slice(image).reshape(1, set.height(), set.width()),
                set.masks().slice(image).reshape(1, set.height(), set.width()));
    }

    private static byte[] text(String type, ImageSet set) {
        return (type + "[1, " + set.height() + ", " + set.width() + "]").getBytes(StandardCharsets.UTF_8);
    }

    int undefined() {
        return undefined;
    }

    int defined() {
        return values.size();
    }

    double quantile(double share) {
        double position = (values.size() - 1) * share;
        double low = values.get((int) Math.floor(position));
        double high = values.get((int) Math.ceil(position));
        double weight = position - Math.floor(position);
        return weight < 0.5 ? low + (high - low) * weight : high - (high - low) * (1 - weight);
    }

    double standardError() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.size();
        double squares = 0;
        for (double value : values) {
            squares += Math.pow(value - mean, 2);
        }
        return Math.sqrt(squares / (values.size() - 1));
    }
}
