package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import io.github.anometry.plugin.files.internal.pixel.GreyPixels;
import io.github.anometry.plugin.files.internal.pixel.Heap;
import io.github.anometry.plugin.files.internal.pixel.Mask;
import io.github.anometry.plugin.files.internal.pixel.MaskMeaning;
import io.github.anometry.plugin.files.internal.pixel.Masks;
import io.github.anometry.plugin.files.internal.pixel.Stored;
import io.github.anometry.plugin.files.internal.png.PngFile;
import io.github.anometry.plugin.files.internal.tiff.TiffFile;
import java.io.Closeable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A map or a mask whose file is open and of which only the header has been read, so its size and memory needs are known
 * before anything is decoded. The file is opened once, so header and pixels are of one version.
 */
public final class ImageFile implements Closeable {
    private final OpenFile file;
    private final FileKind kind;
    private final Role role;
    /** Null for an image. */
    private final @Nullable ArrayFile array;
    /** Only for an image. */
    private final Optional<ImageHeader> header;

    /** What to read a file as. */
    public enum Role {
        MAP(ArrayRole.MAPS),
        MASK(ArrayRole.MASKS),
        /** The mask of one region, whose value identifies the defect. */
        REGION(ArrayRole.MASKS);

        private final ArrayRole ofArray;

        Role(ArrayRole ofArray) {
            this.ofArray = ofArray;
        }
    }

    private ImageFile(OpenFile file, FileKind kind, Role role, @Nullable ArrayFile array) {
        this.file = file;
        this.kind = kind;
        this.role = role;
        this.array = array;
        // A picture given as a map is rejected for that, not for its size.
        this.header = ImageHeader.read(kind, file).filter(found -> role == Role.MASK || found.isGrey());
    }

    /** @throws DataException if it cannot be opened, or is not in a supported format */
    public static ImageFile open(DataFile file, Role role) {
        OpenFile open = OpenFile.open(file);
        try {
            return open.read(() -> {
                FileKind kind = open.kind();
                boolean isArray = kind == FileKind.NPY || kind == FileKind.NPZ;
                return new ImageFile(open, kind, role, isArray ? ArrayFile.in(open, kind, null, role.ofArray) : null);
            });
        } catch (RuntimeException | Error e) {
            open.close();
            throw e;
        }
    }

    public DataFile file() {
        return file.file();
    }

    /** The shape of its tensor, [H, W] or [N, H, W]; empty if only decoding reveals it. */
    public Optional<int[]> shape() {
        if (array != null) {
            return Optional.of(array.shape());
        }
        return header.map(found -> new int[] {found.height(), found.width()});
    }

    /** The bytes that it takes once decoded; 0 if only decoding reveals it. */
    public long decodedBytes() {
        if (array != null) {
            return role == Role.MASK ? array.elements() : array.decodedBytes(array.elements());
        }
        return header.map(found ->
                        found.pixels() * (role == Role.MASK ? 1 : found.type().decodedSize()))
                .orElse(0L);
    }

    /** Whether its numbers will be float32; false if only decoding reveals it. */
    public boolean isFloat32() {
        return array != null
                ? array.isFloat32()
                : header.filter(found -> found.type().isFloat32()).isPresent();
    }

    /** The most bytes that decoding takes; 0 if only decoding reveals it. */
    public long peakBytes() {
        if (array != null) {
            return array.peakBytes(array.elements()) + (role == Role.MASK ? array.elements() : 0);
        }
        return header.map(found ->
                        found.pixels() * (role == Role.MASK ? 1 : GreyPixels.bytesPerPixel(found.type())) + file.size())
                .orElse(0L);
    }

    private void requireMemory() {
        shape().ifPresent(shape -> Heap.require(file.where(), FormatMessages.image(shape), peakBytes()));
    }

    /** The numbers of a map or of a region as stored; none of a map is NaN. */
    public Stored numbers() {
        requireMemory();
        return file.read(peakBytes(), () -> {
            Stored stored = array != null
                    ? Stored.upright(array.images())
                    : role == Role.MAP ? map(file.where()) : region(file.where());
            if (role == Role.MAP) {
                Numbers.requireNoNaN(file.where(), stored.values());
            }
            return stored;
        });
    }

    private Stored map(String where) {
        return switch (kind) {
            case TIFF -> TiffFile.map(where, file.bytes());
            case PNG -> Stored.upright(PngFile.map(where, file.bytes()));
            case BMP, GIF -> throw new DataException(BitmapMessages.mapOfFewBits(file.file(), kind.name()));
            case JPEG -> throw new DataException(BitmapMessages.jpegMap(file.file()));
            case NPY, NPZ -> throw new IllegalStateException(kind.name());
        };
    }

    private Stored region(String where) {
        return switch (kind) {
            case TIFF -> TiffFile.region(where, file.bytes());
            case PNG -> Stored.upright(PngFile.region(where, file.bytes()));
            case BMP, GIF -> throw new DataException(BitmapMessages.regionOfColours(file.file(), kind.name()));
            case JPEG -> throw new DataException(BitmapMessages.jpegMask(file.file()));
            case NPY, NPZ -> throw new IllegalStateException(kind.name());
        };
    }

    /** The mask. */
    public Mask mask() {
        requireMemory();
        return file.read(peakBytes(), () -> {
            String where = file.where();
            return switch (kind) {
                case TIFF -> TiffFile.mask(where, file.bytes());
                case PNG -> PngFile.mask(where, file.bytes());
                case BMP -> BmpFile.mask(where, file.bytes());
                case GIF -> GifFile.mask(where, file.bytes());
                case JPEG -> throw new DataException(BitmapMessages.jpegMask(file.file()));
                case NPY, NPZ -> Masks.of(where, images());
            };
        });
    }

    /** The mask, whose numbers have this meaning; colours have no numbers. */
    public Mask mask(MaskMeaning meaning) {
        if (meaning.equals(MaskMeaning.USUAL)) {
            return mask();
        }
        requireMemory();
        return file.read(peakBytes(), () -> {
            String where = file.where();
            return switch (kind) {
                case TIFF -> {
                    Stored stored = TiffFile.values(where, file.bytes());
                    yield Masks.of(where, stored.values(), meaning).turned(stored.turned());
                }
                case PNG -> PngFile.mask(where, file.bytes(), meaning);
                case BMP, GIF -> throw new DataException(FormatMessages.meaningOfColours(where));
                case JPEG -> throw new DataException(BitmapMessages.jpegMask(file.file()));
                case NPY, NPZ -> Masks.of(where, images(), meaning);
            };
        });
    }

    private Tensor images() {
        if (array == null) {
            throw new IllegalStateException(kind.name());
        }
        return array.images();
    }

    /**
     * The numbers in the same archive for another role; need not be closed.
     *
     * @throws DataException if it no longer has them
     */
    public ArrayFile beside(ArrayRole other) {
        return file.read(() -> {
            if (kind != FileKind.NPZ || NpzArchive.read(file).keyOf(other).isEmpty()) {
                throw new DataException(Messages.changed(file.where()));
            }
            return ArrayFile.in(file, kind, null, other);
        });
    }

    @Override
    public void close() {
        file.close();
    }
}
