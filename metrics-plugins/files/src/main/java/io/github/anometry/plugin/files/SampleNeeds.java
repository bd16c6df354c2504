package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.ArrayFile;
import io.github.anometry.plugin.files.internal.format.ImageFile;
import io.github.anometry.plugin.files.internal.format.ImageMemory;
import io.github.anometry.plugin.files.internal.pixel.Heap;
import io.github.anometry.plugin.files.internal.size.Sizing;
import java.util.Arrays;
import java.util.Optional;

/** The memory that images need, and whether map and mask have the same size: from headers, before anything is decoded. */
final class SampleNeeds {
    /** The map as float32, the mask as bytes. */
    private static final int BYTES_IN_BATCH = Float.BYTES + 1;

    private SampleNeeds() {}

    /**
     * For a map without a mask; empty if only decoding reveals it.
     *
     * @param maskSize that a mask would have; empty: that of the map
     */
    static Optional<ImageMemory.Need> ofNormal(ImageFile map, Optional<int[]> maskSize, Sizing sizing) {
        return map.shape().map(shape -> {
            MappedImage.requireOneImage(map.file(), shape);
            String where = map.file().location();
            int[] size = sizing.target(size(shape), maskSize.orElse(size(shape)));
            long pixels = pixels(where, size);
            if (Arrays.equals(size(shape), size)) {
                return need(where, map, size, map.decodedBytes(), map.peakBytes());
            }
            long decoded = pixels * Float.BYTES;
            return need(
                    SampleMessages.resized(where),
                    map,
                    size,
                    decoded,
                    Math.max(map.peakBytes(), map.decodedBytes() + decoded));
        });
    }

    /**
     * For a map and its mask; empty if only decoding reveals it.
     *
     * @throws DataException if their sizes differ, and nothing is resized
     */
    static Optional<ImageMemory.Need> ofMasked(ImageFile map, ImageFile mask, Sizing sizing) {
        Optional<int[]> ofMap = map.shape();
        Optional<int[]> ofMask = mask.shape();
        ofMap.ifPresent(shape -> MappedImage.requireOneImage(map.file(), shape));
        if (ofMap.isEmpty() || ofMask.isEmpty()) {
            return ofNormal(map, Optional.empty(), sizing);
        }
        MappedImage.requireOneImage(mask.file(), ofMask.get());
        if (sizing.resizesNothing()) {
            requireSameSize(map.file(), ofMap.get(), mask.file(), ofMask.get());
        }
        String where = SampleMessages.pair(map.file(), mask.file());
        int[] size = sizing.target(size(ofMap.get()), size(ofMask.get()));
        long pixels = pixels(where, size);
        boolean isResized = !Arrays.equals(size(ofMap.get()), size);
        long decoded = (isResized ? pixels * Float.BYTES : map.decodedBytes()) + pixels;
        long resizing = isResized ? pixels * Float.BYTES + mask.decodedBytes() : 0;
        long peak = Math.max(map.peakBytes(), map.decodedBytes() + Math.max(mask.peakBytes(), resizing));
        return Optional.of(need(isResized ? SampleMessages.resized(where) : where, map, size, decoded, peak));
    }

    private static long pixels(String where, int[] size) {
        Heap.requirePixels(where, size[1], size[0]);
        return (long) size[0] * size[1];
    }

    /** For the mask of one region, beside its map. */
    static ImageMemory.Need ofRegion(DataFile mapFile, Tensor map, ImageFile region) {
        long mask = map.size();
        long peak = mask + region.peakBytes() + map.size() * (long) Integer.BYTES; // the most pixels it may have
        return new ImageMemory.Need(SampleMessages.pair(mapFile, region.file()), map.shape(), 0, peak, 0, 0, 0);
    }

    /** For the images of two array files, [N, H, W]. */
    static ImageMemory.Need ofArrays(ArrayFile maps, ArrayFile masks, Sizing sizing) {
        int[] ofMaps = size(maps.imageShape());
        int[] ofMasks = size(masks.imageShape());
        String where = SampleMessages.pair(maps.where(), masks.where());
        int[] size = sizing.target(ofMaps, ofMasks);
        long pixels = pixels(where, size);
        long inMap = pixels(where, ofMaps);
        long inMask = pixels(where, ofMasks);
        boolean isResized = !Arrays.equals(ofMaps, size);
        long shared = maps.heldBytes() + masks.heldBytes();
        long decoded = (isResized ? pixels * Float.BYTES : maps.decodedBytes(inMap)) + pixels;
        long withMasks = maps.heldBytes() + maps.decodedBytes(inMap) + masks.peakBytes(inMask) + inMask;
        long resizing = isResized ? shared + maps.decodedBytes(inMap) + inMask + pixels * Float.BYTES : 0;
        long peak = Math.max(maps.peakBytes(inMap), Math.max(withMasks, resizing));
        String what = isResized ? SampleMessages.resized(where) : where;
        return new ImageMemory.Need(what, size, decoded, peak, pixels * BYTES_IN_BATCH, 0, shared);
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
