package io.github.anometry.plugin.files;

import io.github.anometry.api.error.ConfigurationException;

/**
 * How to read files. Neither number changes what is read, nor its order.
 *
 * @param batchSize the most images in one batch; about two batches are in memory at a time
 * @param threads how many images are decoded at the same time
 */
public record ReadOptions(int batchSize, int threads) {
    private static final int DEFAULT_BATCH_SIZE = 16;

    /** @throws ConfigurationException if one of them is less than 1 */
    public ReadOptions {
        requirePositive("batch_size", batchSize);
        requirePositive("threads", threads);
    }

    private static void requirePositive(String key, int value) {
        if (value < 1) {
            throw new ConfigurationException(key, Messages.notPositive(key, value), null);
        }
    }

    /** Batches of 16, decoded on all cores. */
    public static ReadOptions defaults() {
        return new ReadOptions(DEFAULT_BATCH_SIZE, Runtime.getRuntime().availableProcessors());
    }
}
