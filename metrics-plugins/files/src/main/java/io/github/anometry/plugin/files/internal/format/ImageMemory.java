package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import io.github.anometry.plugin.files.internal.pixel.Heap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The memory of images that are decoded concurrently and put into batches. Adds up what headers declare, and rejects
 * what cannot fit before memory runs out. Counts only what is certain to be in memory at one time; if images fill most
 * of it, assumes that the next ones are as large. Thread-safe.
 */
public final class ImageMemory {
    /** Two thirds of all memory, the share of the old generation, is what large arrays can rely on. */
    private static final int FOR_ARRAYS = 2;

    private static final int WHOLE = 3;

    private final int batchSize;
    private final long limit;
    /** Of all waiting images, decoded or about to be. */
    private long claimed;

    ImageMemory(int batchSize, long limit) {
        this.batchSize = batchSize;
        this.limit = limit;
    }

    /** With all memory that Java may use. */
    public static ImageMemory forBatchesOf(int batchSize) {
        return new ImageMemory(batchSize, Heap.limit());
    }

    /** As if Java may use this many bytes. */
    public static ImageMemory limited(int batchSize, long limit) {
        return new ImageMemory(batchSize, limit);
    }

    /**
     * What an image needs, in bytes.
     *
     * @param where its files, as the subject of a sentence
     * @param shape its last two axes are height and width
     * @param decoded while it waits for its batch
     * @param peak at most, while it is decoded
     * @param inBatch its share of the batch
     * @param scratch while its batch is assembled, for one image after another
     * @param shared in memory once for all images
     */
    public record Need(String where, int[] shape, long decoded, long peak, long inBatch, long scratch, long shared) {
        private long one() {
            return decoded + inBatch;
        }
    }

    /** For one image. */
    public Claim claim() {
        return new Claim();
    }

    /** Checks that a batch of decoded images fits. */
    public synchronized void requireBatch(List<Claim> images) {
        long batch = 0;
        for (Claim claim : images) {
            Need need = claim.need;
            if (need != null) {
                batch += need.inBatch();
                long together = claimed + need.shared() + batch + need.scratch();
                if (together > limit) {
                    throw tooMuch(need, together);
                }
            }
        }
    }

    private DataException tooMuch(Need need, long together) {
        if (batchSize == 1) {
            // One image is read ahead.
            long two = Math.max(together, need.shared() + need.one() + need.decoded());
            return new DataException(FormatMessages.imagesTooLarge(need.where(), need.shape(), two, limit));
        }
        long fitting = Math.max(1, Math.min((limit - need.shared()) / 2 / need.one(), batchSize / 2));
        long all = Math.max(together, ofBatch(need));
        return new DataException(
                FormatMessages.batchTooLarge(need.where(), need.shape(), batchSize, all, limit, fitting));
    }

    /** For images that are all alike. */
    private long ofBatch(Need need) {
        return need.shared() + batchSize * need.one() + need.scratch();
    }

    /** The memory of one image, from reading its header until it is in its batch. */
    public final class Claim {
        /** Null while it needs nothing, or an unknown amount. */
        private @Nullable Need need;

        private Claim() {}

        /**
         * Checks that this much memory is free, besides what has been claimed.
         *
         * @throws DataException if less is free
         */
        public void require(Need needed) {
            long alone = Math.max(needed.peak(), needed.shared() + needed.one() + needed.scratch());
            alone += need == null ? 0 : need.decoded();
            if (alone > limit) {
                int[] one = {needed.shape()[needed.shape().length - 2], needed.shape()[needed.shape().length - 1]};
                throw new DataException(
                        FormatMessages.tooLittleMemory(needed.where(), FormatMessages.image(one), alone, limit));
            }
        }

        /**
         * Claims it, once.
         *
         * @throws DataException if less is free
         */
        public void take(Need needed) {
            require(needed);
            synchronized (ImageMemory.this) {
                long together = claimed + needed.decoded() + needed.shared();
                boolean isLikelyTooMuch = together > limit / WHOLE * FOR_ARRAYS && ofBatch(needed) > limit;
                if (together > limit || isLikelyTooMuch) {
                    throw tooMuch(needed, together);
                }
                claimed += needed.decoded();
            }
            need = needed;
        }

        /** The files of the image, as far as known. */
        public String where() {
            return need == null ? FormatMessages.unknownImage() : need.where();
        }

        /** The image is in its batch. */
        public void release() {
            Need taken = need;
            if (taken != null) {
                synchronized (ImageMemory.this) {
                    claimed -= taken.decoded();
                }
                need = null;
            }
        }
    }
}
