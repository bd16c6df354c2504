package io.github.anometry.core.engine;

import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.core.internal.region.Connectivity;
import io.github.anometry.core.internal.region.Regions;
import io.github.anometry.core.result.Counts;
import io.github.anometry.core.result.DataSummary;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Counts the samples of a run and hashes their ids, labels and masks. The hashes of the samples are added, so the result does
 * not depend on order, split and merge.
 */
final class DataDigest {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int NO_LABEL = 2;

    private DataSummary summary = DataSummary.NONE;
    private byte[] mask = {};

    /** @param ids the ids of the samples; empty texts for those without */
    void add(Batch batch, List<String> ids) {
        Optional<Tensor> labels = batch.find(GT_LABEL);
        Optional<Tensor> masks = batch.find(GT_MASK);
        long anomalous = 0;
        long counted = 0;
        long regions = 0;
        long fingerprint = 0;
        for (int sample = 0; sample < batch.size(); sample++) {
            int label = labels.isPresent() ? (int) labels.get().getDouble(sample) : NO_LABEL;
            anomalous += label == 1 ? 1 : 0;
            long hash = mix(hash(ids.get(sample)) + label);
            if (masks.isPresent()) {
                Tensor all = masks.get();
                int pixels = readMask(all, sample);
                counted += all.dtype() == DType.MASK ? pixels - ignored(pixels) : pixels;
                hash = mix(hash + hashMask(pixels));
                regions += regions(pixels, all.dimension(all.rank() - 2), all.dimension(all.rank() - 1));
            }
            fingerprint += hash;
        }
        Counts counts = new Counts(batch.size(), anomalous, counted, regions);
        summary = summary.plus(new DataSummary(counts, fingerprint));
    }

    /** How many of the mask's pixels are in no metric. */
    private int ignored(int pixels) {
        int ignored = 0;
        for (int pixel = 0; pixel < pixels; pixel++) {
            ignored += mask[pixel] == Tensor.IGNORED ? 1 : 0;
        }
        return ignored;
    }

    /** One hash per frame, if the mask is that of a clip. */
    private long regions(int pixels, int height, int width) {
        long regions = 0;
        for (int frame = 0; frame < pixels; frame += height * width) {
            regions += Regions.of(mask, frame, height * width, width, Connectivity.EIGHT)
                    .count();
        }
        return regions;
    }

    /** Reads the mask's pixels into whole words, padded with zeros; returns their number. */
    private int readMask(Tensor masks, int sample) {
        int pixels = masks.size() / masks.dimension(0);
        int words = (pixels + Long.BYTES - 1) / Long.BYTES;
        if (mask.length != words * Long.BYTES) {
            mask = new byte[words * Long.BYTES];
        }
        masks.read(sample * pixels, mask, 0, pixels);
        return pixels;
    }

    /** Most words are zero; the others are hashed with their indexes. */
    private long hashMask(int pixels) {
        long hash = mix(pixels);
        for (int at = 0; at < mask.length; at += Long.BYTES) {
            long word = (long) WORDS.get(mask, at);
            if (word != 0) {
                hash += mix(word + mix(at));
            }
        }
        return hash;
    }

    /** FNV-1a of the bytes in UTF-8. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (part & 0xFF)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** The finalizer of SplitMix64: each bit of the result depends on each bit of the value. */
    private static long mix(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    DataSummary summary() {
        return summary;
    }

    void merge(DataDigest other) {
        summary = summary.plus(other.summary);
    }

    void write(StateOutput out) {
        Counts counts = summary.counts();
        out.number(counts.images());
        out.number(counts.anomalousImages());
        out.number(counts.pixels());
        out.number(counts.regions());
        out.number(summary.fingerprint());
    }

    void read(StateInput in) {
        Counts counts = new Counts(in.number(), in.number(), in.number(), in.number());
        summary = new DataSummary(counts, in.number());
    }
}
