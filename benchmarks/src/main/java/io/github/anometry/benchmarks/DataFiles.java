package io.github.anometry.benchmarks;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data of one size as two NPY files of shape [maps, 256, 256], which all contestants read: {@code maps.npy} (float32) and
 * {@code masks.npy} (uint8).
 */
record DataFiles(Path folder, Size size) {
    /** The header's length, a multiple of 64 that fits any shape (NPY format, version 1.0). */
    private static final int HEADER = 128;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    /** The files of a size, within the folder for all sizes. */
    static DataFiles in(Path parent, Size size) {
        return new DataFiles(parent.resolve(String.valueOf(size.maps())), size);
    }

    Path maps() {
        return folder.resolve("maps.npy");
    }

    Path masks() {
        return folder.resolve("masks.npy");
    }

    /** Writes the maps generated from a seed. */
    void write(long seed) throws IOException {
        Files.createDirectories(folder);
        DataGenerator generator = new DataGenerator(seed);
        float[] scores = new float[DataGenerator.PIXELS];
        byte[] mask = new byte[DataGenerator.PIXELS];
        ByteBuffer bytes = ByteBuffer.allocate(scores.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (OutputStream maps = new BufferedOutputStream(Files.newOutputStream(maps()));
                OutputStream masks = new BufferedOutputStream(Files.newOutputStream(masks()))) {
            maps.write(header("<f4"));
            masks.write(header("|u1"));
            for (int i = 0; i < size.maps(); i++) {
                generator.next(scores, mask);
                bytes.asFloatBuffer().put(scores);
                maps.write(bytes.array());
                masks.write(mask);
            }
        }
    }

    private byte[] header(String type) {
        String shape = "(" + size.maps() + ", " + DataGenerator.SIDE + ", " + DataGenerator.SIDE + ")";
        String dictionary = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
        int length = HEADER - MAGIC.length - Short.BYTES;
        String padded = dictionary + " ".repeat(length - 1 - dictionary.length()) + "\n";
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) length)
                .put(padded.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** Reads the files of {@link #write}. */
    DataSet read() throws IOException {
        DataSet data = new DataSet(size);
        ByteBuffer bytes = ByteBuffer.allocateDirect(DataSet.BATCH * DataGenerator.PIXELS * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel maps = FileChannel.open(maps());
                FileChannel masks = FileChannel.open(masks())) {
            maps.position(HEADER);
            masks.position(HEADER);
            for (int batch = 0; batch < data.batches(); batch++) {
                float[] scores = data.scores(batch);
                fill(maps, bytes.clear().limit(scores.length * Float.BYTES), maps());
                bytes.asFloatBuffer().get(scores);
                fill(masks, ByteBuffer.wrap(data.mask(batch)), masks());
            }
        }
        return data;
    }

    private static void fill(FileChannel channel, ByteBuffer bytes, Path file) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException(Messages.fileTooShort(file.toString()));
            }
        }
        bytes.flip();
    }
}
