package io.github.anometry.plugin.files.internal.size;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.resize.Bilinear;
import io.github.anometry.plugin.files.internal.resize.Gaussian;
import io.github.anometry.plugin.files.internal.resize.Nearest;
import io.github.anometry.plugin.files.prepare.Preparation;
import io.github.anometry.plugin.files.prepare.Resize;
import java.util.Arrays;
import java.util.Optional;

/** Gives a map and its mask one size, and smooths the map. */
public record Sizing(Preparation preparation, SizeChanges changes, IgnoredPixels ignored) {
    /** Of nothing yet. */
    public Sizing(Preparation preparation) {
        this(preparation, new SizeChanges(), new IgnoredPixels());
    }

    /** How much the ratio of height and width may change without a warning. */
    private static final double ASPECT_TOLERANCE = 0.01;

    /**
     * The size to measure at.
     *
     * @param map of the map as saved, [H, W]
     * @param mask of the mask; that of the map if there is none
     */
    public int[] target(int[] map, int[] mask) {
        Resize resize = preparation.resize();
        return switch (resize.what()) {
            case MAPS -> mask;
            case MASKS, NOTHING -> map;
            case BOTH -> new int[] {resize.height(), resize.width()};
        };
    }

    public boolean resizesMaps() {
        return preparation.resize().what() == Resize.What.MAPS;
    }

    public boolean resizesNothing() {
        return preparation.resize().what() == Resize.What.NOTHING;
    }

    /** Whether a map of this size is measured as it was saved. */
    public boolean keeps(int[] map, int[] size) {
        return Arrays.equals(map, size) && preparation.smooth() == 0;
    }

    /** The map in the size to measure at, smoothed. */
    public Tensor map(String file, Tensor map, int[] size) {
        changes.addMeasured(size);
        if (keeps(map.shape(), size)) {
            return map;
        }
        boolean isResized = !Arrays.equals(map.shape(), size);
        float[] values = map.toFloatArray();
        requireFinite(file, map, values);
        if (isResized) {
            changes.add(file, "map", map.shape(), size);
            values = Bilinear.resize(values, map.dimension(0), map.dimension(1), size[0], size[1]);
        }
        if (preparation.smooth() > 0) {
            values = Gaussian.smooth(values, size[0], size[1], preparation.smooth());
        }
        return Tensor.of(values, size);
    }

    private static void requireFinite(String file, Tensor map, float[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new DataException(Messages.infinite(file, map.positionText(i), map.getDouble(i)));
            }
        }
    }

    /** The mask in the size to measure at. */
    public Tensor mask(String file, Tensor mask, int[] size) {
        if (Arrays.equals(mask.shape(), size)) {
            return mask;
        }
        changes.add(file, "mask", mask.shape(), size);
        byte[] pixels = new byte[mask.size()];
        mask.read(0, pixels, 0, pixels.length);
        byte[] resized = Nearest.resize(pixels, mask.dimension(0), mask.dimension(1), size[0], size[1]);
        return mask.dtype() == DType.MASK ? Tensor.ofMask(resized, size) : Tensor.ofBooleans(resized, size);
    }

    /** If resizing squeezes what the map shows. */
    public Optional<Warning> distortion(String file, int[] map, int[] size) {
        if (keepsAspect(map[0], map[1], size)) {
            return Optional.empty();
        }
        String from = SizeChanges.text(map);
        String to = SizeChanges.text(size);
        boolean isTurned = keepsAspect(map[1], map[0], size);
        return Optional.of(Warning.of(
                Warning.ASPECT_RATIO, isTurned ? Messages.turned(from, to) : Messages.aspectRatio(from, to), file));
    }

    private static boolean keepsAspect(int height, int width, int[] size) {
        double ratio = (double) height / width * size[1] / size[0];
        return Math.abs(ratio - 1) <= ASPECT_TOLERANCE;
    }
}
