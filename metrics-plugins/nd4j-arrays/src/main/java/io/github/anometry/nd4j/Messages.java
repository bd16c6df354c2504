package io.github.anometry.nd4j;

/** The messages of this module: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    static String unreadableArrayType(String type) {
        return "An INDArray of type " + type
                + " cannot be read as numbers. Cast it with castTo(DataType.FLOAT) or another numeric type.";
    }

    static String arrayTooLarge(long bytes) {
        return "An INDArray whose buffer reaches " + bytes
                + " bytes cannot be viewed: the limit is 2 GiB. Use smaller batches.";
    }
}
