package io.github.anometry.plugin.files.internal.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Why the JDK refuses a zip file that is not damaged: it only says that the directory is bad. */
final class ZipDirectory {
    private static final int END_MARK = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int ENCRYPTED = 1;

    private static final Map<Integer, String> METHODS = Map.of(
            1, "shrinking",
            6, "imploding",
            9, "Deflate64",
            12, "bzip2",
            14, "LZMA",
            93, "Zstandard",
            95, "XZ",
            98, "PPMd");

    private ZipDirectory() {}

    /** What of it is not read, in words; empty if it is damaged, or so large that its directory has another form. */
    static Optional<String> unsupported(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteSource source = new ByteSource.InFile(channel);
            int tailLength = (int) Math.min(source.size(), END_LENGTH + MAX_COMMENT);
            ByteBuffer tail = read(source, source.size() - tailLength, tailLength);
            for (int at = tailLength - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END_MARK) {
                    long length = tail.getInt(at + 12) & 0xFFFFFFFFL;
                    long offset = tail.getInt(at + 16) & 0xFFFFFFFFL;
                    boolean fits = length <= Integer.MAX_VALUE && offset + length <= source.size();
                    return fits ? ofEntries(read(source, offset, (int) length)) : Optional.empty();
                }
            }
            return Optional.empty();
        }
    }

    private static ByteBuffer read(ByteSource source, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        source.read(position, bytes);
        return bytes.flip();
    }

    private static Optional<String> ofEntries(ByteBuffer entries) {
        int at = 0;
        while (at <= entries.limit() - ENTRY_LENGTH && entries.getInt(at) == ENTRY_MARK) {
            int method = entries.getShort(at + 10) & 0xFFFF;
            if ((entries.getShort(at + 8) & ENCRYPTED) != 0) {
                return Optional.of(Messages.encrypted());
            }
            if (method != 0 && method != 8) {
                return Optional.of(Messages.zipMethod(method, METHODS.get(method)));
            }
            int name = entries.getShort(at + 28) & 0xFFFF;
            int extra = entries.getShort(at + 30) & 0xFFFF;
            int comment = entries.getShort(at + 32) & 0xFFFF;
            at += ENTRY_LENGTH + name + extra + comment;
        }
        return Optional.empty();
    }
}
