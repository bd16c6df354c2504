package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.data.ByteSource;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import io.github.anometry.plugin.files.internal.pixel.Heap;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The NPY files in an NPZ archive, which is a zip file. Each is inflated into memory as a whole when its elements are
 * requested, so it is limited to 2 GiB. Before anything is allocated for it, its size must be plausible for its
 * compressed size, and match its header.
 */
final class NpzArchive {
    /** Deflate's best: 258 bytes from two bits. */
    private static final long MAX_INFLATION = 1032;

    private static final String EXTENSION = ".npy";

    private final OpenFile file;
    private final ZipArchive zip;
    /**
     * By the name of the array; of several with one name the last counts, because writers that append leave the old one
     * in place.
     */
    private final Map<String, ZipArchive.Entry> entries = new LinkedHashMap<>();

    private NpzArchive(OpenFile file, ZipArchive zip) {
        this.file = file;
        this.zip = zip;
        for (ZipArchive.Entry entry : zip.entries()) {
            String name = entry.name();
            if (name.endsWith(EXTENSION)) {
                entries.put(name.substring(0, name.length() - EXTENSION.length()), entry);
            }
        }
    }

    /** @param file stays open while arrays are read from it */
    static NpzArchive read(OpenFile file) {
        try {
            ZipArchive zip = ZipArchive.read(file.where(), file.source());
            // PyTorch also saves a zip file, with a pickle that describes its numbers.
            if (zip.entries().stream().anyMatch(entry -> entry.name().matches("(.*/)?data\\.pkl"))) {
                throw new DataException(Messages.pyTorch(file.file()));
            }
            return new NpzArchive(file, zip);
        } catch (ZipException e) {
            String reason = Messages.badArchive(String.valueOf(e.getMessage()));
            throw new DataException(FormatMessages.damaged(file.where(), "NPZ", reason), e);
        } catch (IOException e) {
            throw FileErrors.unreadable(file.file(), e);
        }
    }

    /** {@code predictions.npz[maps]}. */
    static String where(String file, String key) {
        return file + "[" + key + "]";
    }

    /** The names of the arrays, sorted. */
    private List<String> keys() {
        return entries.keySet().stream().sorted().toList();
    }

    /** The first of the role's names that an array in the archive has. */
    Optional<String> keyOf(ArrayRole role) {
        return role.names().stream().filter(entries::containsKey).findFirst();
    }

    /** The names of one-dimensional arrays of this length that suggest a role without being one of its names. */
    List<String> keysLike(ArrayRole role, int length) {
        return keys().stream()
                .filter(role::isSuggestedBy)
                .filter(key -> isList(key, length))
                .toList();
    }

    private boolean isList(String key, int length) {
        try {
            return array(key).header().axes().equals(List.of((long) length));
        } catch (DataException noNumbers) {
            // Text, for example, or damaged: it was not requested.
            return false;
        }
    }

    /** The name of the array for a role: the chosen one, else the archive's only one, else the one with a name of the role. */
    String choose(@Nullable String chosen, ArrayRole role) {
        List<String> keys = keys();
        if (chosen != null) {
            if (!entries.containsKey(chosen)) {
                throw new DataException(Messages.noSuchArray(file.where(), chosen, keys));
            }
            return chosen;
        }
        if (keys.size() == 1) {
            return keys.get(0);
        }
        return keyOf(role)
                .orElseThrow(() -> new DataException(
                        keys.isEmpty()
                                ? Messages.noArray(file.where(), role.names())
                                : Messages.ambiguous(file.where(), role, keys)));
    }

    /** @param key the name of an array in the archive */
    NpyArray array(String key) {
        ZipArchive.Entry entry = entries.get(key);
        if (entry == null) {
            throw new DataException(Messages.noSuchArray(file.where(), key, keys()));
        }
        String where = where(file.where(), key);
        try {
            int size = size(where, entry);
            Inflated inflated = new Inflated(where, zip, entry, size);
            NpyArray array = NpyArray.read(where, inflated, size);
            inflated.headerIsRead = true;
            return array;
        } catch (IOException e) {
            throw FileErrors.unreadable(where, e);
        }
    }

    private int size(String where, ZipArchive.Entry entry) throws IOException {
        long announced = entry.size();
        if (announced > Heap.LONGEST_ARRAY) {
            throw new DataException(Messages.npzTooLarge(where, announced));
        }
        long compressed = Math.min(entry.compressedSize(), file.source().size());
        if (announced / MAX_INFLATION > compressed) {
            throw new DataException(Messages.npzDamaged(where));
        }
        return (int) announced;
    }

    /** An entry: at first the bytes of its header, and all of them once others are requested. */
    private static final class Inflated implements ByteSource {
        private final String where;
        private final ZipArchive zip;
        private final ZipArchive.Entry entry;
        private final int size;
        private byte[] bytes;
        /** Parsing the header needs only the first bytes; later reads require a correct check sum over the whole entry. */
        private boolean headerIsRead;

        Inflated(String where, ZipArchive zip, ZipArchive.Entry entry, int size) throws IOException {
            this.where = where;
            this.zip = zip;
            this.entry = entry;
            this.size = size;
            this.bytes = inflate(Math.min(size, NpyHeader.MAX_LENGTH));
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
                bytes = inflate(size);
            }
            target.put(bytes, (int) position, target.remaining());
        }

        /** The first bytes of the entry; all of them only if the check sum is right. */
        private byte[] inflate(int length) throws IOException {
            Heap.require(where, FormatMessages.array(), length);
            byte[] inflated = new byte[length];
            int count;
            try {
                count = zip.read(entry, inflated);
            } catch (ZipException | EOFException e) {
                throw new DataException(Messages.npzDamaged(where), e);
            }
            CRC32 sum = new CRC32();
            sum.update(inflated);
            if (count < length || (length == size && (int) sum.getValue() != entry.checkSum())) {
                throw new DataException(Messages.npzDamaged(where));
            }
            return inflated;
        }

        @Override
        public void close() {
            // the archive is what is open
        }
    }
}
