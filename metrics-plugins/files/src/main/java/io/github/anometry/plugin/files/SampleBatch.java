package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.format.Numbers;
import io.github.anometry.plugin.files.internal.pixel.Masks;
import java.util.ArrayList;
import java.util.List;

/** Assembles images of one size. */
final class SampleBatch {
    private SampleBatch() {}

    /** @param others further warnings, besides those of the samples */
    static ImageBatch of(List<Sample> samples, List<Warning> others) {
        ImageBatch.Builder batch = ImageBatch.builder()
                .anomalyMap(maps(samples))
                .predScore(scores(samples))
                .gtLabel(labels(samples))
                .imagePath(samples.stream().map(Sample::mapPath).toList())
                .warnings(samples.stream()
                        .flatMap(sample -> sample.warnings().stream())
                        .toList())
                .warnings(others);
        if (samples.get(0).pixelTruth()) {
            batch.gtMask(masks(samples));
        }
        Sample.Origin.put(samples.stream().map(Sample::origin).toList(), batch);
        if (samples.stream().allMatch(sample -> sample.regions() != null)) {
            batch.gtRegions(regions(samples));
        }
        List<String> maskPaths = new ArrayList<>();
        for (Sample sample : samples) {
            if (sample.maskPath() != null) {
                maskPaths.add(sample.maskPath());
            }
        }
        return (maskPaths.size() == samples.size() ? batch.maskPath(maskPaths) : batch).build();
    }

    /** In their stored type if float32 would lose precision: the batch rounds, and warns about the loss. */
    private static Tensor maps(List<Sample> samples) {
        Tensor first = samples.get(0).map();
        int[] shape = {samples.size(), first.dimension(0), first.dimension(1)};
        int size = first.size();
        int total = Math.multiplyExact(samples.size(), size);
        if (samples.stream().map(Sample::map).allMatch(Numbers::areFloat32)) {
            float[] values = new float[total];
            for (int i = 0; i < samples.size(); i++) {
                samples.get(i).map().read(0, values, i * size, size);
            }
            return Tensor.of(values, shape);
        }
        return switch (dtype(samples)) {
            case INT32 -> {
                int[] values = new int[total];
                for (int i = 0; i < samples.size(); i++) {
                    System.arraycopy(samples.get(i).map().toIntArray(), 0, values, i * size, size);
                }
                yield Tensor.of(values, shape);
            }
            case INT64 -> {
                long[] values = new long[total];
                for (int i = 0; i < samples.size(); i++) {
                    System.arraycopy(samples.get(i).map().toLongArray(), 0, values, i * size, size);
                }
                yield Tensor.of(values, shape);
            }
            default -> {
                double[] values = new double[total];
                for (int i = 0; i < samples.size(); i++) {
                    System.arraycopy(samples.get(i).map().toDoubleArray(), 0, values, i * size, size);
                }
                yield Tensor.of(values, shape);
            }
        };
    }

    /** The type that holds the numbers of all maps. */
    private static DType dtype(List<Sample> samples) {
        return common(samples.stream().map(sample -> sample.map().dtype()).toList());
    }

    private static DType common(List<DType> dtypes) {
        if (dtypes.stream().distinct().count() == 1) {
            return dtypes.get(0);
        }
        boolean areWhole = dtypes.stream().noneMatch(type -> type == DType.FLOAT32 || type == DType.FLOAT64);
        return areWhole ? DType.INT64 : DType.FLOAT64;
    }

    private static Tensor masks(List<Sample> samples) {
        Tensor first = samples.get(0).map();
        int size = first.size();
        byte[] values = new byte[Math.multiplyExact(samples.size(), size)];
        boolean areBooleans = true;
        for (int i = 0; i < samples.size(); i++) {
            Tensor mask = samples.get(i).mask();
            if (mask != null) {
                mask.read(0, values, i * size, size);
                areBooleans &= mask.dtype() == DType.BOOL;
            }
        }
        int[] shape = {samples.size(), first.dimension(0), first.dimension(1)};
        return areBooleans ? Tensor.ofBooleans(values, shape) : Tensor.ofMask(values, shape);
    }

    /** The planes of H x W elements in the largest tensor: all images get as many channels as the one with the most. */
    static long planes(List<Sample> samples) {
        return (long) samples.size() * Math.max(1, channels(samples));
    }

    private static int channels(List<Sample> samples) {
        return samples.stream().mapToInt(Sample::channels).max().orElse(0);
    }

    private static Tensor regions(List<Sample> samples) {
        Tensor first = samples.get(0).map();
        int size = first.size();
        int channels = channels(samples);
        int[] values = new int[Math.multiplyExact(Math.multiplyExact(samples.size(), channels), size)];
        for (int i = 0; i < samples.size(); i++) {
            List<Sample.Region> regions = samples.get(i).regions();
            for (int channel = 0; regions != null && channel < regions.size(); channel++) {
                Sample.Region region = regions.get(channel);
                int from = (i * channels + channel) * size;
                for (int pixel : region.pixels()) {
                    values[from + pixel] = region.saturation();
                }
            }
        }
        return Tensor.of(values, samples.size(), channels, first.dimension(0), first.dimension(1));
    }

    private static Tensor scores(List<Sample> samples) {
        double[] scores = new double[samples.size()];
        for (int i = 0; i < scores.length; i++) {
            Sample sample = samples.get(i);
            ImageScore score = sample.score();
            scores[i] = score != null ? score.value() : Numbers.max(sample.map());
        }
        Tensor exact = Tensor.of(scores, scores.length);
        if (Numbers.areFloat32(exact)) {
            return Tensor.of(exact.toFloatArray(), scores.length);
        }
        return switch (dtypeOfScores(samples)) {
            case INT32 -> Tensor.of(exact.toIntArray(), exact.size());
            case INT64 -> Tensor.of(exact.toLongArray(), exact.size());
            default -> exact;
        };
    }

    /** The stored type if all have the same, else float64; for maxima of maps, that of the maps. */
    private static DType dtypeOfScores(List<Sample> samples) {
        List<DType> dtypes = new ArrayList<>();
        for (Sample sample : samples) {
            ImageScore score = sample.score();
            dtypes.add(score != null ? score.dtype() : sample.map().dtype());
        }
        return common(dtypes);
    }

    private static Tensor labels(List<Sample> samples) {
        boolean[] labels = new boolean[samples.size()];
        for (int i = 0; i < labels.length; i++) {
            Sample sample = samples.get(i);
            Tensor mask = sample.mask();
            labels[i] = sample.anomalous() != null ? sample.anomalous() : mask != null && Masks.hasAnomaly(mask);
        }
        return Tensor.of(labels, labels.length);
    }
}
