package io.github.anometry.core.result;

import java.util.HexFormat;

/**
 * The data of a result.
 *
 * @param fingerprint a 64-bit hash of the ids, labels and masks of all images, whatever their order: equal for equal data, and
 *     different for different data, except for one chance in 2⁶⁴
 */
public record DataSummary(Counts counts, long fingerprint) {
    public static final DataSummary NONE = new DataSummary(Counts.NONE, 0);

    /** The summary of both data together. */
    public DataSummary plus(DataSummary more) {
        return new DataSummary(counts.plus(more.counts), fingerprint + more.fingerprint);
    }

    /** The fingerprint as 16 hexadecimal digits. */
    public String fingerprintText() {
        return HexFormat.of().toHexDigits(fingerprint);
    }
}
