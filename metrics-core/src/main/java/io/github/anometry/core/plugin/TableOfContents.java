package io.github.anometry.core.plugin;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** The end of a zip file, with the size of its table of contents, which the JDK reads into memory as a whole. */
final class TableOfContents {
    /** About 500,000 entries. */
    private static final long MAX_BYTES = 64 << 20;

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int SIZE_OFFSET = 12;
    private static final int COMMENT_OFFSET = 20;
    private static final int MAX_COMMENT = 0xFFFF;

    private TableOfContents() {}

    /** @throws IOException if it is too long, or there is none */
    static void requireSmall(Path zip) throws IOException {
        ByteBuffer end = end(zip);
        for (int start = end.limit() - LENGTH; start >= 0; start--) {
            boolean ends = end.getInt(start) == SIGNATURE
                    && start + LENGTH + Short.toUnsignedInt(end.getShort(start + COMMENT_OFFSET)) == end.limit();
            // The largest number means that the actual, larger one is in a zip64 record.
            if (ends && Integer.toUnsignedLong(end.getInt(start + SIZE_OFFSET)) <= MAX_BYTES) {
                return;
            }
        }
        throw new ZipException();
    }

    private static ByteBuffer end(Path zip) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(zip)) {
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(file.size(), LENGTH + MAX_COMMENT));
            file.position(file.size() - end.capacity());
            while (end.hasRemaining()) {
                if (file.read(end) < 0) {
                    throw new EOFException();
                }
            }
            return end.flip().order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
