package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** An open NPY or NPZ file, its array seen as images [N, H, W] or as a number per image [N]. */
public final class ArrayFile implements Closeable {
    private final String where;
    private final NpyArray array;

    private ArrayFile(String where, NpyArray array) {
        this.where = where;
        this.array = array;
    }

    public static ArrayFile open(ArrayLocation location, ArrayRole role) {
        Path file = location.file();
        if (ImageFormats.kind(file) != FileKind.NPZ) {
            if (location.key() != null) {
                throw new DataException(Messages.noKeys(file, location.key()));
            }
            return new ArrayFile(file.toString(), NpyArray.open(file));
        }
        String key = NpzArchive.choose(location, role);
        return new ArrayFile(NpzArchive.where(file, key), NpzArchive.open(file, key));
    }

    /** The file, of an archive with the array's name: {@code predictions.npz[maps]}. */
    public String where() {
        return where;
    }

    /** All of it: [H, W] or [N, H, W]. */
    public Tensor images() {
        int[] shape = imageShape();
        boolean isOne = array.header().axes().size() == 2;
        return array.read().reshape(isOne ? Arrays.copyOfRange(shape, 1, 3) : shape);
    }

    /** [N, H, W]. */
    public int[] imageShape() {
        int[] axes = array.header().shape(where);
        if (axes.length == 2) {
            return new int[] {1, axes[0], axes[1]};
        }
        if (axes.length == 3) {
            return axes;
        }
        if (axes.length == 4 && axes[1] == 1) {
            return new int[] {axes[0], axes[2], axes[3]};
        }
        throw new DataException(Messages.notImages(where, axes()));
    }

    /** The image at {@code index}, [H, W]. */
    public Tensor image(int index) {
        int[] shape = imageShape();
        return array.part(index, shape[1], shape[2]);
    }

    /** A number for each image, [N]. */
    public Tensor numbers() {
        long[] axes = array.header().axes().stream().mapToLong(Long::longValue).toArray();
        boolean isList = axes.length <= 1 || (axes.length == 2 && axes[1] == 1);
        if (!isList) {
            throw new DataException(Messages.notNumbers(where, axes()));
        }
        Tensor values = array.read();
        Tensor list = values.reshape(values.size());
        Numbers.requireNoNaN(where, list);
        return list;
    }

    List<Long> axes() {
        return array.header().axes();
    }

    @Override
    public void close() {
        array.close();
    }
}
