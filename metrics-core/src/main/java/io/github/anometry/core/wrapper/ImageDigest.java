package io.github.anometry.core.wrapper;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The SHA-256, in hexadecimal digits, of what a metric reads of an image. It gives images an order that does not depend on
 * their arrival; images with equal digests have equal values, so their order does not matter.
 */
final class ImageDigest {
    private ImageDigest() {}

    /** The fields in order: of tensors the type and shape as text and the elements as float64, of texts the text. */
    static String of(Batch image, List<Field<?>> fields) {
        MessageDigest digest = sha256();
        for (Field<?> field : fields) {
            image.find(field).ifPresent(value -> add(value, digest));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(Object value, MessageDigest digest) {
        digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
        if (value instanceof Tensor tensor) {
            digest.update(bytes(tensor.toDoubleArray()));
        }
    }

    private static ByteBuffer bytes(double[] elements) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(elements.length, Double.BYTES));
        bytes.asDoubleBuffer().put(elements);
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaPlatformHasIt) {
            throw new IllegalStateException(everyJavaPlatformHasIt);
        }
    }
}
