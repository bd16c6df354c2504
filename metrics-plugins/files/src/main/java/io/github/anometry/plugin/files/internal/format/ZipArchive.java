package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.data.ByteSource;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import io.github.anometry.plugin.files.internal.pixel.Heap;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * A zip file: its directory, and the bytes of its entries. {@link java.util.zip.ZipFile} is not used because it reads
 * only files of the local disk, and reports any defect merely as a bad directory.
 */
final class ZipArchive {
    private static final int END_MARK = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int HEADER_MARK = 0x04034b50;
    private static final int HEADER_LENGTH = 30;
    /** For archives with numbers beyond 32 bits. */
    private static final int WIDE_LOCATOR_MARK = 0x07064b50;

    private static final int WIDE_LOCATOR_LENGTH = 20;
    private static final int WIDE_END_MARK = 0x06064b50;
    private static final int WIDE_END_LENGTH = 56;
    private static final int WIDE_EXTRA = 1;
    /** Marks a number that is stored elsewhere, in 64 bits. */
    private static final long WIDE = 0xFFFFFFFFL;

    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private static final Map<Integer, String> METHODS = Map.of(
            1, "shrinking",
            6, "imploding",
            9, "Deflate64",
            12, "bzip2",
            14, "LZMA",
            93, "Zstandard",
            95, "XZ",
            98, "PPMd");

    private final String where;
    private final ByteSource source;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A file in the archive.
     *
     * @param header the position of its own header, which its bytes follow
     */
    record Entry(String name, int method, long compressedSize, long size, int checkSum, long header) {}

    /** Where the directory is, and where the archive begins: other data may precede it. */
    private record Directory(long position, long length, long start) {}

    private ZipArchive(String where, ByteSource source) {
        this.where = where;
        this.source = source;
    }

    /**
     * Reads the directory.
     *
     * @throws ZipException if it is wrong
     * @throws DataException if an entry is encrypted, or compressed by an unsupported method
     */
    static ZipArchive read(String where, ByteSource source) throws IOException {
        ZipArchive archive = new ZipArchive(where, source);
        Directory directory = archive.directory();
        archive.readEntries(archive.bytes(directory.position(), directory.length()), directory.start());
        return archive;
    }

    /** In the order of the directory. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    private ByteBuffer bytes(long position, long length) throws IOException {
        if (length > Heap.LONGEST_ARRAY) {
            throw new ZipException(Messages.wrongZipEnd());
        }
        Heap.require(where, FormatMessages.fileOf(length), length);
        ByteBuffer bytes = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
        source.read(position, bytes);
        return bytes.flip();
    }

    private static int u16(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private static long u32(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & 0xFFFFFFFFL;
    }

    private Directory directory() throws IOException {
        long size = source.size();
        int tailLength = (int) Math.min(size, END_LENGTH + MAX_COMMENT);
        ByteBuffer tail = bytes(size - tailLength, tailLength);
        for (int at = tailLength - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END_MARK && at + END_LENGTH + u16(tail, at + 20) <= tailLength) {
                return directory(size - tailLength + at, u32(tail, at + 12), u32(tail, at + 16), u16(tail, at + 10));
            }
        }
        throw new ZipException(Messages.noZipEnd());
    }

    private Directory directory(long end, long length, long offset, int count) throws IOException {
        if ((length == WIDE || offset == WIDE || count == 0xFFFF) && end >= WIDE_LOCATOR_LENGTH) {
            ByteBuffer locator = bytes(end - WIDE_LOCATOR_LENGTH, WIDE_LOCATOR_LENGTH);
            if (locator.getInt(0) == WIDE_LOCATOR_MARK) {
                long wideEnd = locator.getLong(8);
                if (wideEnd < 0 || wideEnd > end - WIDE_LOCATOR_LENGTH - WIDE_END_LENGTH) {
                    throw new ZipException(Messages.wrongZipEnd());
                }
                ByteBuffer wide = bytes(wideEnd, WIDE_END_LENGTH);
                if (wide.getInt(0) != WIDE_END_MARK) {
                    throw new ZipException(Messages.wrongZipEnd());
                }
                return directoryBefore(wideEnd, wide.getLong(40), wide.getLong(48));
            }
        }
        return directoryBefore(end, length, offset);
    }

    private static Directory directoryBefore(long end, long length, long offset) throws ZipException {
        if (length < 0 || length > end) {
            throw new ZipException(Messages.wrongZipEnd());
        }
        long position = end - length;
        if (offset < 0 || offset > position) {
            throw new ZipException(Messages.wrongZipEnd());
        }
        return new Directory(position, length, position - offset);
    }

    private void readEntries(ByteBuffer directory, long start) throws IOException {
        int at = 0;
        while (at < directory.limit()) {
            if (at > directory.limit() - ENTRY_LENGTH || directory.getInt(at) != ENTRY_MARK) {
                throw new ZipException(Messages.wrongZipEntry());
            }
            int nameLength = u16(directory, at + 28);
            int extraLength = u16(directory, at + 30);
            int end = at + ENTRY_LENGTH + nameLength + extraLength + u16(directory, at + 32);
            if (end > directory.limit()) {
                throw new ZipException(Messages.wrongZipEntry());
            }
            requireReadable(u16(directory, at + 8), u16(directory, at + 10));
            ByteBuffer name = directory.slice(at + ENTRY_LENGTH, nameLength);
            ByteBuffer extra =
                    directory.slice(at + ENTRY_LENGTH + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN);
            entries.add(entry(directory, at, text(name), new WideNumbers(extra), start));
            at = end;
        }
    }

    private void requireReadable(int flags, int method) {
        if ((flags & ENCRYPTED) != 0) {
            throw new DataException(Messages.npzUnsupported(where, Messages.encrypted()));
        }
        if (method != STORED && method != DEFLATED) {
            throw new DataException(Messages.npzUnsupported(where, Messages.zipMethod(method, METHODS.get(method))));
        }
    }

    private static String text(ByteBuffer name) throws ZipException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(name).toString();
        } catch (CharacterCodingException e) {
            throw new ZipException(Messages.wrongZipEntry());
        }
    }

    private static Entry entry(ByteBuffer directory, int at, String name, WideNumbers wide, long start)
            throws ZipException {
        // Those that are stored elsewhere follow one another in this order.
        long size = wide.or(u32(directory, at + 24));
        long compressedSize = wide.or(u32(directory, at + 20));
        long header = start + wide.or(u32(directory, at + 42));
        if (size < 0 || compressedSize < 0 || header < start) {
            throw new ZipException(Messages.wrongZipEntry());
        }
        return new Entry(name, u16(directory, at + 10), compressedSize, size, directory.getInt(at + 16), header);
    }

    /** The numbers of an entry that do not fit in 32 bits. */
    private static final class WideNumbers {
        private final ByteBuffer extra;
        private int at;
        private int end;

        WideNumbers(ByteBuffer extra) {
            this.extra = extra;
            for (int field = 0; field <= extra.limit() - 4; field += 4 + u16(extra, field + 2)) {
                if (u16(extra, field) == WIDE_EXTRA) {
                    at = field + 4;
                    end = Math.min(extra.limit(), at + u16(extra, field + 2));
                    return;
                }
            }
        }

        long or(long number) {
            if (number != WIDE || at > end - Long.BYTES) {
                return number;
            }
            long wide = extra.getLong(at);
            at += Long.BYTES;
            return wide;
        }
    }

    /**
     * The first bytes of an entry, decompressed.
     *
     * @return their number; fewer than wanted only if the entry is shorter
     * @throws ZipException if they are damaged
     */
    int read(Entry entry, byte[] target) throws IOException {
        ByteBuffer header = bytes(requireWithin(entry.header(), HEADER_LENGTH), HEADER_LENGTH);
        if (header.getInt(0) != HEADER_MARK) {
            throw new ZipException(Messages.wrongZipEntry());
        }
        long data = entry.header() + HEADER_LENGTH + u16(header, 26) + u16(header, 28);
        requireWithin(data, entry.compressedSize());
        if (entry.method() == DEFLATED) {
            return inflate(data, entry.compressedSize(), target);
        }
        int count = (int) Math.min(target.length, entry.compressedSize());
        source.read(data, ByteBuffer.wrap(target, 0, count));
        return count;
    }

    private long requireWithin(long position, long length) throws IOException {
        if (position > source.size() - length) {
            throw new EOFException();
        }
        return position;
    }

    private int inflate(long position, long length, byte[] target) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            byte[] input = new byte[(int) Math.min(length, 1 << 16)];
            long left = length;
            int count = 0;
            while (count < target.length && !inflater.finished()) {
                if (inflater.needsInput()) {
                    if (left == 0) {
                        break;
                    }
                    int next = (int) Math.min(left, input.length);
                    source.read(position + length - left, ByteBuffer.wrap(input, 0, next));
                    inflater.setInput(input, 0, next);
                    left -= next;
                }
                count += inflater.inflate(target, count, target.length - count);
                if (inflater.needsDictionary()) {
                    throw new ZipException(FormatMessages.needsDictionary());
                }
            }
            return count;
        } catch (DataFormatException e) {
            ZipException damaged = new ZipException(e.getMessage());
            damaged.initCause(e);
            throw damaged;
        } finally {
            inflater.end();
        }
    }
}
