package io.github.anometry.plugin.files.internal.format;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The formats, distinguished by a file's first bytes; its name does not matter. */
public enum FileKind {
    TIFF,
    PNG,
    NPY,
    NPZ,
    /** For masks and images. */
    BMP,
    /** For masks only. */
    GIF,
    /** For images only; for maps and masks it is recognised only to explain why it is rejected. */
    JPEG;

    static Optional<FileKind> of(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("II*\0")
                || text.startsWith("MM\0*")
                || text.startsWith("II+\0")
                || text.startsWith("MM\0+")) {
            return Optional.of(TIFF);
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (BmpHeader.startsAsBmp(start)) {
            return Optional.of(BMP);
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        }
        if (NpyHeader.startsWithMagic(start)) {
            return Optional.of(NPY);
        }
        return text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")
                ? Optional.of(NPZ)
                : Optional.empty();
    }
}
