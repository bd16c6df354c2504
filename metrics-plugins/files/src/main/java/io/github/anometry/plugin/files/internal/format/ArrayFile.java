package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ImageShape;
import java.io.Closeable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An open NPY or NPZ file; its array is viewed as images [N, H, W] or as a number per image [N]. */
public final class ArrayFile implements Closeable {
    private final OpenFile file;
    private final String where;
    private final NpyArray array;

    private ArrayFile(OpenFile file, String where, NpyArray array) {
        this.file = file;
        this.where = where;
        this.array = array;
    }

    public static ArrayFile open(ArrayLocation location, ArrayRole role) {
        OpenFile file = OpenFile.open(location.file());
        try {
            return in(file, file.kind(), location.key(), role);
        } catch (RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    /** Need not be closed if the file is. */
    static ArrayFile in(OpenFile file, FileKind kind, @Nullable String key, ArrayRole role) {
        if (kind != FileKind.NPZ) {
            if (key != null) {
                throw new DataException(Messages.noKeys(file.where(), key));
            }
            return new ArrayFile(file, file.where(), NpyArray.read(file.where(), file.source(), 0));
        }
        NpzArchive archive = NpzArchive.read(file);
        String name = archive.choose(key, role);
        return new ArrayFile(file, NpzArchive.where(file.where(), name), archive.array(name));
    }

    /** The first of the role's names that an array in the file has; empty if there is none, or the file is not an archive. */
    public static Optional<String> keyOf(DataFile file, ArrayRole role) {
        try (OpenFile open = OpenFile.open(file)) {
            return open.kind() == FileKind.NPZ ? NpzArchive.read(open).keyOf(role) : Optional.empty();
        }
    }

    /** The names of arrays with a number for each image that may be meant for a role although their names differ. */
    public static List<String> keysLike(DataFile file, ArrayRole role, int images) {
        try (OpenFile open = OpenFile.open(file)) {
            return open.kind() == FileKind.NPZ ? NpzArchive.read(open).keysLike(role, images) : List.of();
        }
    }

    /** The file, for an archive with the array's name: {@code predictions.npz[maps]}. */
    public String where() {
        return where;
    }

    /** The whole array: [H, W] or [N, H, W]. */
    Tensor images() {
        int[] shape = shape();
        return unchanged(() -> array.read().reshape(shape));
    }

    /** [H, W] or [N, H, W], of a file that should hold one image, whose channel may come last. */
    int[] shape() {
        int[] shape = storedShape();
        if (isOfColumns(shape)) {
            return Arrays.copyOf(shape, 2);
        }
        return array.header().axes().size() == 2 ? Arrays.copyOfRange(shape, 1, 3) : shape;
    }

    /** Whether it is either one image whose channel comes last, [H, W, 1], or several of one column each. */
    private boolean isOfColumns(int[] shape) {
        return array.header().axes().size() == 3 && shape[2] == 1 && shape[1] > 1 && shape[0] > 1;
    }

    private Tensor unchanged(Supplier<Tensor> reader) {
        return file.read(() -> {
            Tensor read = reader.get();
            file.requireUnchanged(null);
            return read;
        });
    }

    boolean isFloat32() {
        return array.header().type().isFloat32();
    }

    /** Bytes of the whole array. */
    long elements() {
        return array.header().count();
    }

    /** Bytes of this many elements. */
    public long decodedBytes(long elements) {
        return array.decodedBytes(elements);
    }

    /** What stays in memory once the first image has been read; 0 if each image is read from its position in the file. */
    public long heldBytes() {
        return array.heldBytes();
    }

    /** The most memory that reading this many elements takes. */
    public long peakBytes(long elements) {
        return array.peakBytes(elements);
    }

    /** [N, H, W]. */
    public int[] imageShape() {
        int[] shape = storedShape();
        if (isOfColumns(shape)) {
            throw new DataException(Messages.columns(where, axes()));
        }
        return shape;
    }

    private int[] storedShape() {
        int[] stored = array.header().shape(where);
        boolean isChannelLast = stored.length == 4 && stored[1] != 1 && stored[3] == 1;
        return ImageShape.of(isChannelLast ? Arrays.copyOf(stored, 3) : stored)
                .orElseThrow(() -> new DataException(Messages.notImages(where, axes())))
                .toArray();
    }

    /** The image at {@code index}, [H, W]. */
    public Tensor image(int index) {
        int[] shape = imageShape();
        return unchanged(() -> array.part(index, shape[1], shape[2]));
    }

    /** A number for each image, [N]. */
    public Tensor numbers() {
        long[] axes = array.header().axes().stream().mapToLong(Long::longValue).toArray();
        boolean isList = axes.length <= 1 || (axes.length == 2 && axes[1] == 1);
        if (!isList) {
            throw new DataException(Messages.notNumbers(where, axes()));
        }
        Tensor values = unchanged(array::read);
        Tensor list = values.reshape(values.size());
        Numbers.requireNoNaN(where, list);
        return list;
    }

    List<Long> axes() {
        return array.header().axes();
    }

    @Override
    public void close() {
        file.close();
    }
}
