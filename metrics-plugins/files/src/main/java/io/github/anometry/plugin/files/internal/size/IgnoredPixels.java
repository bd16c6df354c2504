package io.github.anometry.plugin.files.internal.size;

import io.github.anometry.api.warning.Warning;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** What was ignored in each image, counted once however often it is read. Thread-safe. */
public final class IgnoredPixels {
    private final Map<String, OfImage> byFile = new ConcurrentSkipListMap<>();

    /**
     * What was ignored in an image.
     *
     * @param pixels in the size that is measured
     * @param anomalies whether some of them would be anomalous
     * @param isAnomalous whether another pixel is
     */
    public record OfImage(int pixels, boolean anomalies, boolean isAnomalous) {}

    /** @param file that identifies the image */
    public void add(String file, OfImage image) {
        byFile.put(file, image);
    }

    /** The number of pixels. */
    public long pixels() {
        return byFile.values().stream().mapToLong(OfImage::pixels).sum();
    }

    /** If there would be anomalous pixels, but every one is ignored. */
    public Optional<Warning> warning() {
        boolean isAnomalyLeft = byFile.values().stream().anyMatch(OfImage::isAnomalous);
        return byFile.entrySet().stream()
                .filter(image -> image.getValue().anomalies() && !isAnomalyLeft)
                .findFirst()
                .map(first -> Warning.of(Warning.IGNORED_ANOMALIES, Messages.noAnomalyLeft(), first.getKey()));
    }
}
