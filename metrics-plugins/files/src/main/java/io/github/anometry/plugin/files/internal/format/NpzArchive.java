package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.error.DataException;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An NPY file in an NPZ archive, which is a zip file. It is inflated into memory as a whole when its elements are asked for,
 * so 2 GiB is the most. Before anything is allocated for it, its size must be one that so few bytes can inflate to, and the
 * one its header announces.
 */
public final class NpzArchive implements ByteSource {
    /** Deflate's best: 258 bytes for two bits. */
    private static final long MAX_INFLATION = 1032;

    private static final String EXTENSION = ".npy";

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
        this.where = where(file, name(entry));
        this.size = size(zip, entry);
        this.bytes = inflate(zip, entry, Math.min(size, NpyHeader.MAX_LENGTH));
    }

    /** @param key the name of an array in the archive */
    static NpyArray open(Path file, String key) {
        NpzArchive archive = read(file, zip -> new NpzArchive(file, zip, entry(file, zip, key)));
        try {
            NpyArray array = NpyArray.open(archive.where, archive);
            archive.headerIsRead = true;
            return array;
        } catch (IOException e) {
            throw FileErrors.unreadable(archive.where, e);
        }
    }

    /** {@code predictions.npz[maps]}. */
    static String where(Path file, String key) {
        return file + "[" + key + "]";
    }

    /** The names of the arrays in an archive, sorted. */
    static List<String> keys(Path file) {
        return read(file, zip -> {
            refusePyTorch(file, zip);
            return zip.stream()
                    .filter(entry -> entry.getName().endsWith(EXTENSION))
                    .map(NpzArchive::name)
                    .distinct()
                    .sorted()
                    .toList();
        });
    }

    /** The first name of a role that an array in the archive has. */
    public static Optional<String> keyOf(Path file, ArrayRole role) {
        List<String> keys = keys(file);
        return role.names().stream().filter(keys::contains).findFirst();
    }

    /**
     * The name of the array for a role: the one that was chosen, else the archive's only one, else the one with a name of the
     * role.
     */
    static String choose(ArrayLocation location, ArrayRole role) {
        Path file = location.file();
        List<String> keys = keys(file);
        String chosen = location.key();
        if (chosen != null) {
            if (!keys.contains(chosen)) {
                throw new DataException(Messages.noSuchArray(file, chosen, keys));
            }
            return chosen;
        }
        if (keys.size() == 1) {
            return keys.get(0);
        }
        return role.names().stream()
                .filter(keys::contains)
                .findFirst()
                .orElseThrow(() -> new DataException(
                        keys.isEmpty()
                                ? Messages.noArray(file.toString(), role.names())
                                : Messages.ambiguous(file, role, keys)));
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

    private static ZipEntry entry(Path file, ZipFile zip, String key) {
        ZipEntry entry = zip.getEntry(key + EXTENSION);
        if (entry == null) {
            throw new DataException(Messages.noSuchArray(file, key, keys(file)));
        }
        return entry;
    }

    private static String name(ZipEntry entry) {
        String name = entry.getName();
        return name.substring(0, name.length() - EXTENSION.length());
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
