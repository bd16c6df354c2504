package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The header of a JPEG file.
 *
 * @param components 1 for grey, 3 for colours
 * @param orientation in Exif's numbering; 1 for upright
 * @param parts what to decode: everything but colour profiles, which Pillow ignores, too
 */
record JpegHeader(int width, int height, int components, long orientation, List<Part> parts) {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int EXIF = 0xE1;
    private static final int PROFILE = 0xE2;
    private static final int ORIENTATION = 274;
    private static final int SHORT = 3;

    /** Bytes of the file. */
    record Part(int offset, int length) {}

    /** @param file starts like a JPEG file */
    static JpegHeader read(String where, byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        List<Part> parts = new ArrayList<>();
        int width = 0;
        int height = 0;
        int components = 0;
        long orientation = 1;
        int partStart = 0;
        int at = 2;
        while (true) {
            int marker = marker(where, file, at);
            at = after(file, at);
            if (isAlone(marker)) {
                continue;
            }
            int length = length(where, bytes, at);
            if (marker == START_OF_SCAN) {
                requireEnd(where, file, at);
                break;
            }
            if (isStartOfFrame(marker) && length >= 8) {
                height = bytes.getShort(at + 3) & 0xFFFF;
                width = bytes.getShort(at + 5) & 0xFFFF;
                components = bytes.get(at + 7);
            } else if (marker == EXIF && begins(file, at + 2, "Exif\0\0", length)) {
                orientation = orientation(bytes.slice(at + 8, length - 8));
            } else if (marker == PROFILE && begins(file, at + 2, "ICC_PROFILE\0", length)) {
                parts.add(new Part(partStart, at - 2 - partStart));
                partStart = at + length;
            }
            at += length;
        }
        if (width == 0 || height == 0) {
            throw new DataException(JpegMessages.damaged(where, JpegMessages.noImage()));
        }
        parts.add(new Part(partStart, file.length - partStart));
        return new JpegHeader(width, height, components, orientation, List.copyOf(parts));
    }

    /** The marker at {@code at}, which any number of bytes 0xFF may precede. */
    private static int marker(String where, byte[] file, int at) {
        int code = after(file, at) - 1;
        if (code >= file.length || file[at] != (byte) 0xFF) {
            throw new DataException(JpegMessages.damaged(where, JpegMessages.noImage()));
        }
        return file[code] & 0xFF;
    }

    private static int after(byte[] file, int at) {
        int code = at;
        while (code < file.length && file[code] == (byte) 0xFF) {
            code++;
        }
        return code + 1;
    }

    /** A marker without length and content. */
    private static boolean isAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    }

    private static boolean isStartOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int length(String where, ByteBuffer bytes, int at) {
        int length = at + 2 <= bytes.limit() ? bytes.getShort(at) & 0xFFFF : 0;
        if (length < 2 || at + length > bytes.limit()) {
            throw new DataException(JpegMessages.damaged(where, FormatMessages.tooFewBytes()));
        }
        return length;
    }

    /** Decoders fill up a truncated image. */
    private static void requireEnd(String where, byte[] file, int scan) {
        for (int i = file.length - 2; i > scan; i--) {
            if (file[i] == (byte) 0xFF && file[i + 1] == (byte) END_OF_IMAGE) {
                return;
            }
        }
        throw new DataException(JpegMessages.damaged(where, JpegMessages.noEnd()));
    }

    private static boolean begins(byte[] file, int at, String text, int length) {
        byte[] start = text.getBytes(StandardCharsets.ISO_8859_1);
        return length - 2 >= start.length
                && ByteBuffer.wrap(file, at, start.length).equals(ByteBuffer.wrap(start));
    }

    /** From Exif, a directory as in TIFF files; 1 if it is malformed, because the image can still be read. */
    private static long orientation(ByteBuffer exif) {
        if (exif.limit() < 8) {
            return 1;
        }
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = exif.getInt(4) & 0xFFFFFFFFL;
        if (directory > exif.limit() - 2) {
            return 1;
        }
        int count = exif.getShort((int) directory) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            long entry = directory + 2 + 12L * i;
            if (entry > exif.limit() - 12) {
                return 1;
            }
            int at = (int) entry;
            if ((exif.getShort(at) & 0xFFFF) == ORIENTATION && exif.getShort(at + 2) == SHORT) {
                return exif.getShort(at + 8) & 0xFFFF;
            }
        }
        return 1;
    }
}
