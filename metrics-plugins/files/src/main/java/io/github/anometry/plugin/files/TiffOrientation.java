package io.github.anometry.plugin.files;

import io.github.anometry.api.warning.Warning;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whether TIFF files say that their images are to be turned, which readers do or do not. Reads the tags alone. */
final class TiffOrientation {
    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int MAGIC = 42;
    private static final int TAG = 274;
    private static final int SHORT = 3;
    private static final int TOP_LEFT = 1;
    private static final int LAST = 8;

    private TiffOrientation() {}

    /**
     * A warning, if one of the files of an image is to be turned.
     *
     * @param files that have been read, of any format
     */
    static Optional<Warning> warning(List<Path> files) {
        return files.stream()
                .filter(TiffOrientation::isTurned)
                .findFirst()
                .map(file -> Warning.of(Warning.TIFF_ORIENTATION, WarningMessages.orientation(), file.toString()));
    }

    private static boolean isTurned(Path file) {
        if (ImageArrays.kind(file) != FileKind.TIFF) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer header = read(channel, 0, HEADER, ByteOrder.LITTLE_ENDIAN);
            ByteOrder order = header.get(0) == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            header.order(order);
            if (header.remaining() < HEADER || header.getShort(2) != MAGIC) {
                return false;
            }
            long directory = header.getInt(4) & 0xFFFF_FFFFL;
            int entries = read(channel, directory, Short.BYTES, order).getShort() & 0xFFFF;
            ByteBuffer tags = read(channel, directory + Short.BYTES, entries * ENTRY, order);
            for (int at = 0; at + ENTRY <= tags.limit(); at += ENTRY) {
                if ((tags.getShort(at) & 0xFFFF) == TAG) {
                    int value = at + ENTRY - Integer.BYTES;
                    int orientation = tags.getShort(at + 2) == SHORT ? tags.getShort(value) : tags.getInt(value);
                    return orientation > TOP_LEFT && orientation <= LAST;
                }
            }
            return false;
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
    }

    /** As many bytes as there are. */
    private static ByteBuffer read(FileChannel channel, long from, int length, ByteOrder order) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(order);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {
            // until it is full, or the file ends
        }
        return bytes.flip();
    }
}
