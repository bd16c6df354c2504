package io.github.anometry.plugin.files;

import io.github.anometry.api.error.DataException;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An NPY file in an NPZ archive, which is a zip file. It is inflated into memory as a whole when its elements are asked for,
 * so 2 GiB is the most. Before anything is allocated for it, its size must be one that so few bytes can inflate to, and the
 * one its header announces.
 */
final class NpzArchive implements ByteSource {
    /** Deflate's best: 258 bytes for two bits. */
    private static final long MAX_INFLATION = 1032;

    private final Path file;
    private final String entryName;
    private final String where;
    private final int size;
    private byte[] bytes;
    /** Of whether the array is one that is read; its elements count only if the check sum over all of them is right. */
    private boolean headerIsRead;

    private NpzArchive(Path file, ZipFile zip, ZipEntry entry) throws IOException {
        this.file = file;
        this.entryName = entry.getName();
        this.where = file + "[" + name(entry) + "]";
        this.size = size(zip, entry);
        this.bytes = inflate(zip, entry, Math.min(size, NpyHeader.MAX_LENGTH));
    }

    static NpyArray open(Path file, ArrayRole role) {
        NpzArchive archive = read(file, zip -> {
            refusePyTorch(file, zip);
            return new NpzArchive(file, zip, choose(file, zip, role));
        });
        try {
            NpyArray array = NpyArray.open(archive.where, archive);
            archive.headerIsRead = true;
            return array;
        } catch (IOException e) {
            throw FileErrors.unreadable(archive.where, e);
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public synchronized void read(long position, ByteBuffer target) throws IOException {
        long end = position + target.remaining();
        if (end > size) {
            throw new EOFException(Messages.endOfFile());
        }
        if (bytes.length < size && (headerIsRead || end > bytes.length)) {
            bytes = read(file, zip -> inflate(zip, entry(zip), size));
        }
        target.put(bytes, (int) position, target.remaining());
    }

    @Override
    public void close() {
        // the archive is closed after each reading
    }

    private interface Reading<T> {
        T from(ZipFile zip) throws IOException;
    }

    private static <T> T read(Path file, Reading<T> reading) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return reading.from(zip);
        } catch (ZipException | IllegalArgumentException e) { // the latter for names that are no text
            throw refused(file, e);
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
    }

    private static DataException refused(Path file, Exception e) {
        try {
            String message = ZipDirectory.unsupported(file)
                    .map(what -> Messages.npzUnsupported(file.toString(), what))
                    .orElseGet(() -> FormatMessages.damaged(
                            file.toString(), "NPZ", Messages.badArchive(String.valueOf(e.getMessage()))));
            return new DataException(message, e);
        } catch (IOException io) {
            return FileErrors.unreadable(file, io);
        }
    }

    /** PyTorch saves a zip file, too, with a pickle that says what its numbers are. */
    private static void refusePyTorch(Path file, ZipFile zip) {
        if (zip.stream().anyMatch(entry -> entry.getName().matches("(.*/)?data\\.pkl"))) {
            throw new DataException(Messages.pyTorch(file));
        }
    }

    private ZipEntry entry(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(entryName);
        if (entry == null || entry.getSize() != size) {
            throw new ZipException(Messages.changed());
        }
        return entry;
    }

    private static ZipEntry choose(Path file, ZipFile zip, ArrayRole role) {
        List<ZipEntry> arrays = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(".npy"))
                .distinct()
                .map(zip::getEntry) // of entries of one name the last one, as in NumPy
                .toList();
        if (arrays.size() == 1) {
            return arrays.get(0);
        }
        for (String name : role.names()) {
            for (ZipEntry entry : arrays) {
                if (name(entry).equals(name)) {
                    return entry;
                }
            }
        }
        List<String> names = arrays.stream().map(NpzArchive::name).sorted().toList();
        throw new DataException(Messages.npzAmbiguous(file.toString(), role.names(), names));
    }

    private static String name(ZipEntry entry) {
        String name = entry.getName();
        return name.substring(0, name.length() - ".npy".length());
    }

    private int size(ZipFile zip, ZipEntry entry) {
        long announced = entry.getSize();
        if (announced > Integer.MAX_VALUE - 8) {
            throw new DataException(Messages.npzTooLarge(where, announced));
        }
        long compressed = Math.min(entry.getCompressedSize(), new File(zip.getName()).length());
        if (announced < 0 || announced / MAX_INFLATION > compressed) {
            throw new DataException(Messages.npzDamaged(where));
        }
        return (int) announced;
    }

    /** The first bytes of the entry; all of them only if the check sum is right. */
    private byte[] inflate(ZipFile zip, ZipEntry entry, int length) throws IOException {
        Heap.require(where, FormatMessages.array(), length);
        byte[] inflated = new byte[length];
        int count;
        try (InputStream in = zip.getInputStream(entry)) {
            count = in.readNBytes(inflated, 0, length);
        } catch (ZipException | EOFException e) {
            throw new DataException(Messages.npzDamaged(where), e);
        }
        CRC32 sum = new CRC32();
        sum.update(inflated);
        if (count < length || (length == size && sum.getValue() != entry.getCrc())) {
            throw new DataException(Messages.npzDamaged(where));
        }
        return inflated;
    }
}
