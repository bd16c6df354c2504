package io.github.anometry.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;
import static org.nd4j.linalg.indexing.NDArrayIndex.point;

import io.github.anometry.api.batch.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Nd4j;

/** For any type, order, shape and strides of an INDArray, its tensor has the same values. */
@SuppressWarnings("deprecation") // ND4J deprecates the constants of its types
class Nd4jViewsTest {
    private static final List<DataType> TYPES = List.of(
            DataType.FLOAT,
            DataType.DOUBLE,
            DataType.INT,
            DataType.LONG,
            DataType.BOOL,
            DataType.UBYTE,
            DataType.HALF,
            DataType.BFLOAT16,
            DataType.BYTE,
            DataType.SHORT,
            DataType.UINT16,
            DataType.UINT32);

    private static final long[][] SHAPES = {{}, {1}, {7}, {1, 5}, {5, 1}, {3, 4}, {2, 3, 4}, {3, 1, 4}, {2, 3, 2, 4}};

    private record Named(String name, INDArray array) {}

    @TestFactory
    List<DynamicTest> everyArrayReadsAsItself() {
        List<DynamicTest> tests = new ArrayList<>();
        Random random = new Random(7);
        for (DataType type : TYPES) {
            tests.add(DynamicTest.dynamicTest(type.name(), () -> {
                for (long[] shape : SHAPES) {
                    for (char order : new char[] {'c', 'f'}) {
                        views(random(random, type, order, shape)).forEach(Nd4jViewsTest::readsAsItself);
                    }
                }
            }));
        }
        return tests;
    }

    private static INDArray random(Random random, DataType type, char order, long[] shape) {
        int length = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        double[] elements = random.doubles(length, 0, type.isFPType() ? 4 : 120).toArray();
        INDArray flat = Nd4j.createFromArray(elements).castTo(type);
        return type == DataType.BOOL
                ? booleans(random, length).reshape(shape).dup(order)
                : flat.reshape(shape).dup(order);
    }

    private static INDArray booleans(Random random, int length) {
        boolean[] elements = new boolean[length];
        for (int i = 0; i < length; i++) {
            elements[i] = random.nextBoolean();
        }
        return Nd4j.createFromArray(elements);
    }

    /** The array, and ND4J's view of it without a copy. */
    private static List<Named> views(INDArray array) {
        String name = array.dataType() + " " + array.ordering() + " " + Arrays.toString(array.shape());
        List<Named> views = new ArrayList<>(List.of(new Named(name, array)));
        int rank = array.rank();
        if (rank >= 2) {
            views.add(new Named(name + " transposed", array.transpose()));
            views.add(new Named(name + " last slice", array.slice(array.size(0) - 1)));
            views.add(new Named(name + " tail", array.get(interval(array.size(0) / 2, array.size(0)))));
            views.add(new Named(name + " inner tail", array.get(all(), interval(array.size(1) / 2, array.size(1)))));
            if (array.size(0) >= 2) {
                views.add(new Named(name + " every other", array.get(interval(0, 2, array.size(0)), all())));
            }
            views.add(new Named(name + " point", array.get(all(), point(array.size(1) - 1))));
        }
        if (rank == 2) {
            views.add(new Named(name + " row", array.getRow(array.rows() - 1)));
            views.add(new Named(name + " column", array.getColumn(array.columns() - 1)));
            views.add(new Named(name + " kept column", array.getColumn(0, true)));
            views.add(new Named(name + " element", array.get(point(array.rows() - 1), point(array.columns() - 1))));
            views.add(new Named(
                    name + " reshaped tail", array.dup('c').reshape(-1).get(interval(1, array.length()))));
        }
        if (rank == 3) {
            views.add(new Named(name + " permuted", array.permute(2, 0, 1)));
            views.add(new Named(name + " permuted tail", array.permute(1, 2, 0).get(interval(0, 1), all())));
            if (array.size(1) > 1) { // else ND4J returns an empty array
                views.add(new Named(
                        name + " view of view", array.slice(1).transpose().slice(1)));
            }
            views.add(new Named(name + " along", array.tensorAlongDimension((int) array.size(1) - 1, 0, 2)));
        }
        if (rank == 4) {
            views.add(new Named(name + " permuted", array.permute(3, 1, 0, 2)));
            views.add(new Named(name + " channel", array.get(all(), point(1), all(), interval(1, 3))));
        }
        if (rank == 1) {
            views.add(new Named(name + " broadcast rows", repeated(array, 0, 1)));
            views.add(new Named(name + " broadcast columns", repeated(array, 1, 0)));
        }
        return views;
    }

    /** A broadcast as a view: stride 0 along one axis. */
    private static INDArray repeated(INDArray array, int rowStride, int columnStride) {
        long[] shape = rowStride == 0 ? new long[] {3, array.length()} : new long[] {array.length(), 3};
        return Nd4j.create(array.data(), shape, new long[] {rowStride, columnStride}, 0, 'c');
    }

    private static void readsAsItself(Named named) {
        INDArray array = named.array();
        Tensor tensor = Nd4jTensors.fromINDArray(array);

        assertThat(tensor.shape())
                .as(named.name())
                .containsExactly(
                        Arrays.stream(array.shape()).mapToInt(Math::toIntExact).toArray());
        double[] expected = new double[(int) array.length()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = array.rank() == 0 ? array.getDouble(0) : array.getDouble(Shape.ind2subC(array.shape(), i));
        }
        assertThat(tensor.toDoubleArray()).as(named.name()).containsExactly(expected);
        assertThat(Nd4jTensors.toINDArray(tensor)).as(named.name()).isSameAs(array);
    }
}
