package io.github.anometry.plugin.files.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes NPY and NPZ files, valid and invalid ones. */
public final class TestNpy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    private TestNpy() {}

    public static byte[] header(int version, String text) {
        byte[] bytes = text.getBytes(version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        ByteBuffer header = ByteBuffer.allocate((version == 1 ? 10 : 12) + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put((byte) version)
                .put((byte) 0);
        if (version == 1) {
            header.putShort((short) bytes.length);
        } else {
            header.putInt(bytes.length);
        }
        return header.put(bytes).array();
    }

    public static String dictionary(String type, boolean fortranOrder, String shape) {
        return "{'descr': '" + type + "', 'fortran_order': " + (fortranOrder ? "True" : "False") + ", 'shape': " + shape
                + ", }     \n";
    }

    public static byte[] file(String type, String shape, byte[] data) {
        return concat(header(1, dictionary(type, false, shape)), data);
    }

    public static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    /** The values as elements of a type: {@code <f4}, {@code >i2}, ... */
    public static byte[] data(String type, double... values) {
        int size = type.charAt(2) - '0';
        ByteBuffer bytes = ByteBuffer.allocate(values.length * size)
                .order(type.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            switch (type.substring(1)) {
                case "f2" -> bytes.putShort(TestHalf.of(value));
                case "f4" -> bytes.putFloat((float) value);
                case "f8" -> bytes.putDouble(value);
                case "i1", "u1", "b1" -> bytes.put((byte) (long) value);
                case "i2", "u2" -> bytes.putShort((short) (long) value);
                case "i4", "u4" -> bytes.putInt((int) (long) value);
                case "u8" -> bytes.putLong(value >= 0x1p63 ? (long) (value - 0x1p63) + Long.MIN_VALUE : (long) value);
                default -> bytes.putLong((long) value);
            }
        }
        return bytes.array();
    }

    public static byte[] floats(String shape, double... values) {
        return file("<f4", shape, data("<f4", values));
    }

    /** One file in a zip archive. */
    public record Entry(String name, byte[] content, boolean deflated) {}

    public static Entry entry(String name, byte[] content, boolean deflated) {
        return new Entry(name, content, deflated);
    }

    public static byte[] npz(boolean deflated, Map<String, byte[]> arrays) {
        return zip(arrays.entrySet().stream()
                .map(array -> entry(array.getKey() + ".npy", array.getValue(), deflated))
                .toArray(Entry[]::new));
    }

    public static byte[] zip(Entry... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Entry entry : entries) {
                ZipEntry written = new ZipEntry(entry.name());
                if (!entry.deflated()) {
                    CRC32 sum = new CRC32();
                    sum.update(entry.content());
                    written.setMethod(ZipEntry.STORED);
                    written.setSize(entry.content().length);
                    written.setCrc(sum.getValue());
                }
                zip.putNextEntry(written);
                zip.write(entry.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static Path write(Path folder, String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
