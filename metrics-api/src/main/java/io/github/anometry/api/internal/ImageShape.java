package io.github.anometry.api.internal;

import java.util.Optional;

/** Images with one number for each pixel. */
public record ImageShape(int images, int height, int width) {
    /** Of [H, W], [N, H, W] or [N, 1, H, W]; empty if the shape is none of these. */
    public static Optional<ImageShape> of(int... shape) {
        int rank = shape.length;
        if (rank < 2 || rank > 4 || (rank == 4 && shape[1] != 1)) {
            return Optional.empty();
        }
        return Optional.of(new ImageShape(rank == 2 ? 1 : shape[0], shape[rank - 2], shape[rank - 1]));
    }

    /** How many pixels each image has. */
    public int pixels() {
        return height * width;
    }

    public boolean isOfSize(int otherHeight, int otherWidth) {
        return height == otherHeight && width == otherWidth;
    }

    /** [N, H, W]. */
    public int[] toArray() {
        return new int[] {images, height, width};
    }
}
