package io.github.anometry.plugin.files.internal.tiff;

import io.github.anometry.api.data.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tags of a TIFF file that give the size of its image, read without the image. {@link TiffTags} reads and checks
 * all tags.
 *
 * @param format of the samples, as the tag SampleFormat has it
 * @param isGrey whether there is one sample per pixel, the greater the lighter
 */
public record TiffSummary(int height, int width, int bits, int format, boolean isGrey) {
    private static final int HEADER_LENGTH = 8;
    private static final int ENTRY_LENGTH = 12;
    private static final int CLASSIC = 42;

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int PHOTOMETRIC = 262;
    private static final int SAMPLES = 277;
    private static final int SAMPLE_FORMAT = 339;

    /** Empty if there is no directory where it should be, or no size in it. */
    public static Optional<TiffSummary> read(ByteSource source) throws IOException {
        long size = source.size();
        ByteBuffer header = ByteBuffer.allocate(HEADER_LENGTH);
        source.read(0, header);
        ByteOrder order = header.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        header.order(order);
        long start = header.getInt(4) & 0xFFFFFFFFL;
        if (header.getShort(2) != CLASSIC || start > size - 2) {
            return Optional.empty();
        }
        ByteBuffer count = ByteBuffer.allocate(2).order(order);
        source.read(start, count);
        int length = (count.getShort(0) & 0xFFFF) * ENTRY_LENGTH;
        if (start + 2 > size - length) {
            return Optional.empty();
        }
        ByteBuffer entries = ByteBuffer.allocate(length).order(order);
        source.read(start + 2, entries);
        return of(numbers(entries));
    }

    private static Map<Integer, Long> numbers(ByteBuffer entries) {
        Map<Integer, Long> numbers = new HashMap<>();
        for (int at = 0; at < entries.limit(); at += ENTRY_LENGTH) {
            int type = entries.getShort(at + 2);
            // Others are stored elsewhere; with several samples, the first does not matter for the size.
            if (entries.getInt(at + 4) == 1 && (type == TiffTags.SHORT || type == TiffTags.LONG)) {
                boolean isShort = type == TiffTags.SHORT;
                long value = isShort ? entries.getShort(at + 8) & 0xFFFF : entries.getInt(at + 8) & 0xFFFFFFFFL;
                numbers.putIfAbsent(entries.getShort(at) & 0xFFFF, value);
            }
        }
        return numbers;
    }

    private static Optional<TiffSummary> of(Map<Integer, Long> numbers) {
        long width = numbers.getOrDefault(WIDTH, 0L);
        long height = numbers.getOrDefault(HEIGHT, 0L);
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        boolean isGrey = numbers.getOrDefault(SAMPLES, 1L) == 1
                && numbers.getOrDefault(PHOTOMETRIC, 0L) == TiffHeader.BLACK_IS_ZERO;
        int bits = isGrey ? numbers.getOrDefault(BITS, 1L).intValue() : Byte.SIZE;
        int format = isGrey ? numbers.getOrDefault(SAMPLE_FORMAT, 1L).intValue() : 1;
        return Optional.of(new TiffSummary((int) height, (int) width, bits, format, isGrey));
    }
}
