package io.github.anometry.testkit;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.GenericBatch;
import io.github.anometry.api.batch.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A copy of a batch in its own memory, which can be overwritten. */
final class OwnedBatch {
    private final Batch batch;
    private final List<Runnable> overwriting;

    private OwnedBatch(Batch batch, List<Runnable> overwriting) {
        this.batch = batch;
        this.overwriting = overwriting;
    }

    static OwnedBatch copyOf(Batch original) {
        GenericBatch.Builder builder = Batch.builder();
        List<Runnable> overwriting = new ArrayList<>();
        original.fields().forEach(field -> put(builder, field, original, overwriting));
        return new OwnedBatch(builder.build(), overwriting);
    }

    @SuppressWarnings("unchecked") // a field's declared type says whether it holds a tensor or a list of texts
    private static <T> void put(
            GenericBatch.Builder builder, Field<T> field, Batch original, List<Runnable> overwriting) {
        T value = original.get(field);
        if (value instanceof Tensor tensor) {
            builder.put(field, (T) copy(tensor, overwriting));
        } else {
            List<Object> texts = new ArrayList<>((List<?>) value);
            overwriting.add(() -> texts.replaceAll(text -> text + " overwritten"));
            builder.put(field, (T) texts);
        }
    }

    private static Tensor copy(Tensor tensor, List<Runnable> overwriting) {
        int[] shape = tensor.shape();
        return switch (tensor.dtype()) {
            case FLOAT32 -> {
                float[] floats = tensor.toFloatArray();
                overwriting.add(() -> Arrays.fill(floats, 0.123f));
                yield Tensor.of(floats, shape);
            }
            case FLOAT64 -> {
                double[] doubles = tensor.toDoubleArray();
                overwriting.add(() -> Arrays.fill(doubles, 0.123));
                yield Tensor.of(doubles, shape);
            }
            case INT32 -> {
                int[] ints = tensor.toIntArray();
                overwriting.add(() -> Arrays.fill(ints, 0));
                yield Tensor.of(ints, shape);
            }
            case INT64 -> {
                long[] longs = new long[tensor.size()];
                Arrays.setAll(longs, i -> (long) tensor.getDouble(i));
                overwriting.add(() -> Arrays.fill(longs, 0));
                yield Tensor.of(longs, shape);
            }
            case UINT8 -> {
                byte[] bytes = new byte[tensor.size()];
                tensor.read(0, bytes, 0, bytes.length);
                overwriting.add(() -> Arrays.fill(bytes, (byte) 0));
                yield Tensor.ofUnsignedBytes(bytes, shape);
            }
            case MASK -> {
                byte[] bytes = new byte[tensor.size()];
                tensor.read(0, bytes, 0, bytes.length);
                overwriting.add(() -> Arrays.fill(bytes, (byte) 0));
                yield Tensor.ofMask(bytes, shape);
            }
            case BOOL -> {
                boolean[] booleans = tensor.toBooleanArray();
                overwriting.add(() -> {
                    for (int i = 0; i < booleans.length; i++) {
                        booleans[i] = !booleans[i];
                    }
                });
                yield Tensor.of(booleans, shape);
            }
        };
    }

    Batch batch() {
        return batch;
    }

    /** Overwrites all of the memory with other values. */
    void overwrite() {
        overwriting.forEach(Runnable::run);
    }

    /** The first field that differs from the original. */
    Optional<Field<?>> changedFrom(Batch original) {
        return original.fields().stream()
                .filter(field -> !equal(batch.get(field), original.get(field)))
                .findFirst();
    }

    private static boolean equal(Object mine, Object others) {
        return mine instanceof Tensor tensor
                ? Arrays.equals(tensor.toDoubleArray(), ((Tensor) others).toDoubleArray())
                : mine.equals(others);
    }
}
