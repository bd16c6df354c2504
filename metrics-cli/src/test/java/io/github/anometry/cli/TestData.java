package io.github.anometry.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Small files of the kinds that users have. */
final class TestData {
    private TestData() {}

    /** An NPY file of float32. */
    static Path npy(Path file, float[] values, int... shape) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        data.asFloatBuffer().put(values);
        return npy(file, "<f4", data.array(), shape);
    }

    /** An NPY file of bytes. */
    static Path npy(Path file, byte[] values, int... shape) throws IOException {
        return npy(file, "|u1", values, shape);
    }

    private static Path npy(Path file, String type, byte[] data, int... shape) throws IOException {
        StringBuilder axes = new StringBuilder();
        for (int length : shape) {
            axes.append(length).append(", ");
        }
        String header = String.format(
                Locale.ROOT,
                "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }",
                type,
                axes.toString().strip());
        header = header + " ".repeat(63 - (10 + header.length()) % 64) + "\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0x93);
        bytes.write("NUMPY".getBytes(StandardCharsets.US_ASCII));
        bytes.write(1);
        bytes.write(0);
        bytes.write(header.length() & 0xFF);
        bytes.write(header.length() >> 8);
        bytes.write(header.getBytes(StandardCharsets.US_ASCII));
        bytes.write(data);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes.toByteArray());
    }

    /** A mask of 0 and 255. */
    static Path mask(Path file, int width, int height, int... anomalous) throws IOException {
        return marked(file, 255, width, height, anomalous);
    }

    private static Path marked(Path file, int value, int width, int height, int... anomalous) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int pixel : anomalous) {
            image.getRaster().setSample(pixel % width, pixel / width, 0, value);
        }
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /** A category of two normal and one anomalous image of 2 x 2 pixels, maps as NPY files. */
    static void category(Path root, String name) throws IOException {
        Path maps = root.resolve(Path.of("maps", name, "test"));
        npy(maps.resolve("good/000.npy"), new float[] {1, 2, 1, 1}, 2, 2);
        npy(maps.resolve("good/001.npy"), new float[] {1, 1, 3, 1}, 2, 2);
        npy(maps.resolve("crack/000.npy"), new float[] {1, 9, 1, 1}, 2, 2);
        mask(root.resolve(Path.of("dataset", name, "ground_truth", "crack", "000_mask.png")), 2, 2, 1);
    }

    /** The same with a logical and a structural anomaly, in MVTec LOCO AD layout. */
    static void locoCategory(Path root, String name) throws IOException {
        Path maps = root.resolve(Path.of("maps", name, "test"));
        npy(maps.resolve("good/000.npy"), new float[] {1, 2, 1, 1}, 2, 2);
        npy(maps.resolve("good/001.npy"), new float[] {1, 1, 3, 1}, 2, 2);
        npy(maps.resolve("logical_anomalies/000.npy"), new float[] {4, 1, 3, 1}, 2, 2);
        npy(maps.resolve("structural_anomalies/000.npy"), new float[] {9, 8, 7, 6}, 2, 2);
        Path dataset = root.resolve(Path.of("dataset", name));
        marked(dataset.resolve("ground_truth/logical_anomalies/000/000.png"), 255, 2, 2, 0, 1, 2);
        marked(dataset.resolve("ground_truth/logical_anomalies/000/001.png"), 254, 2, 2, 1, 2, 3);
        marked(dataset.resolve("ground_truth/structural_anomalies/000/000.png"), 255, 2, 2, 0, 1, 2, 3);
        Files.writeString(dataset.resolve("defects_config.json"), """
                [{"defect_name": "missing", "pixel_value": 255, "saturation_threshold": 0.5, "relative_saturation": true},
                 {"defect_name": "extra", "pixel_value": 254, "saturation_threshold": 2, "relative_saturation": false}]
                """);
    }
}
