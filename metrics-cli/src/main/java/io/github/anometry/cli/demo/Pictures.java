package io.github.anometry.cli.demo;

import io.github.anometry.api.internal.WholeFile;
import io.github.anometry.plugin.files.MapFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;

/** Writes grey pictures in the format that the file's extension names, without the module {@code java.desktop}. */
final class Pictures {
    private static final int GREYS = 256;
    private static final int BMP_HEADER = 14 + 40;

    private Pictures() {}

    /** @param picture from 0 (black) to 1 (white) */
    static void write(Layer picture, Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".jpg")) {
            WholeFile.writeBytes(file, out -> MosaicJpeg.write(picture, out));
        } else if (name.endsWith(".bmp")) {
            WholeFile.writeBytes(file, out -> bmp(picture, out));
        } else {
            MapFiles.write(picture.toTensor(), file);
        }
    }

    /** A mask, with loss in no format. */
    static void writeMask(Layer mask, Path file) throws IOException {
        if (file.toString().endsWith(".bmp")) {
            write(mask, file);
        } else {
            MapFiles.writeMask(mask.toTensor(), file);
        }
    }

    static int grey(float value) {
        return Math.round(value * (GREYS - 1));
    }

    /** A BMP of indices into a palette of greys. Rows of this width need no padding, and are from the bottom up. */
    private static void bmp(Layer picture, OutputStream out) throws IOException {
        int pixels = Layer.SIDE * Layer.SIDE;
        int offset = BMP_HEADER + 4 * GREYS;
        ByteBuffer file = ByteBuffer.allocate(offset + pixels).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(offset + pixels).putInt(0).putInt(offset);
        file.putInt(40).putInt(Layer.SIDE).putInt(Layer.SIDE);
        file.putShort((short) 1).putShort((short) 8); // one plane of eight bits
        file.putInt(0).putInt(pixels); // not compressed
        file.putInt(0).putInt(0).putInt(GREYS).putInt(0);
        for (int grey = 0; grey < GREYS; grey++) {
            file.putInt(grey * 0x010101);
        }
        for (int y = Layer.SIDE - 1; y >= 0; y--) {
            for (int x = 0; x < Layer.SIDE; x++) {
                file.put((byte) grey(picture.pixels()[y * Layer.SIDE + x]));
            }
        }
        out.write(file.array());
    }
}
