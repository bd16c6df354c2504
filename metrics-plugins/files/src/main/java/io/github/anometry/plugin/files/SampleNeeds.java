package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.ArrayFile;
import io.github.anometry.plugin.files.internal.format.ImageFile;
import io.github.anometry.plugin.files.internal.format.ImageMemory;
import java.util.Arrays;
import java.util.Optional;

/** The memory that images need, and whether map and mask have the same size: from headers, before anything is decoded. */
final class SampleNeeds {
    /** The map as float32, the mask as bytes. */
    private static final int BYTES_IN_BATCH = Float.BYTES + 1;

    private SampleNeeds() {}

    /** For a map alone; empty if only decoding reveals it. */
    static Optional<ImageMemory.Need> ofMap(ImageFile map) {
        return map.shape().map(shape -> {
            MappedImage.requireOneImage(map.file(), shape);
            return need(map.file().location(), map, shape, map.decodedBytes(), map.peakBytes());
        });
    }

    /**
     * For a map and its mask; empty if only decoding reveals it.
     *
     * @throws DataException if their sizes differ
     */
    static Optional<ImageMemory.Need> ofMasked(ImageFile map, ImageFile mask) {
        Optional<int[]> ofMap = map.shape();
        Optional<int[]> ofMask = mask.shape();
        ofMap.ifPresent(shape -> MappedImage.requireOneImage(map.file(), shape));
        if (ofMap.isEmpty() || ofMask.isEmpty()) {
            return ofMap(map);
        }
        requireSameSize(map.file(), ofMap.get(), mask.file(), ofMask.get());
        long decoded = map.decodedBytes() + mask.decodedBytes();
        long peak = Math.max(map.peakBytes(), map.decodedBytes() + mask.peakBytes());
        return Optional.of(need(SampleMessages.pair(map.file(), mask.file()), map, ofMap.get(), decoded, peak));
    }

    /** For the mask of one region, beside its map. */
    static ImageMemory.Need ofRegion(DataFile mapFile, Tensor map, ImageFile region) {
        long mask = map.size();
        long peak = mask + region.peakBytes() + map.size() * (long) Integer.BYTES; // the most pixels it may have
        return new ImageMemory.Need(SampleMessages.pair(mapFile, region.file()), map.shape(), 0, peak, 0, 0, 0);
    }

    /** For the images of two array files, which have the same shape, [N, H, W]. */
    static ImageMemory.Need ofArrays(ArrayFile maps, ArrayFile masks) {
        int[] shape = maps.imageShape();
        long pixels = (long) shape[1] * shape[2];
        long shared = maps.heldBytes() + masks.heldBytes();
        long decoded = maps.decodedBytes(pixels) + pixels;
        long ofMasks = maps.heldBytes() + maps.decodedBytes(pixels) + masks.peakBytes(pixels) + pixels;
        long peak = Math.max(maps.peakBytes(pixels), ofMasks);
        String where = SampleMessages.pair(maps.where(), masks.where());
        return new ImageMemory.Need(where, shape, decoded, peak, pixels * BYTES_IN_BATCH, 0, shared);
    }

    private static ImageMemory.Need need(String where, ImageFile map, int[] shape, long decoded, long peak) {
        long pixels = (long) shape[shape.length - 2] * shape[shape.length - 1];
        // Its greatest value is found in a copy.
        long scratch = map.isFloat32() ? map.decodedBytes() : 0;
        return new ImageMemory.Need(where, shape, decoded, peak, pixels * BYTES_IN_BATCH, scratch, 0);
    }

    /** @param ofMap, ofMask [H, W] or [N, H, W] of one image */
    static void requireSameSize(DataFile map, int[] ofMap, DataFile mask, int[] ofMask) {
        MappedImage.requireOneImage(mask, ofMask);
        int[] mapSize = size(ofMap);
        int[] maskSize = size(ofMask);
        if (!Arrays.equals(mapSize, maskSize)) {
            throw new DataException(
                    SampleMessages.sizesDiffer(map, Arrays.toString(mapSize), mask, Arrays.toString(maskSize)));
        }
    }

    private static int[] size(int[] shape) {
        return Arrays.copyOfRange(shape, shape.length - 2, shape.length);
    }
}
