package io.github.anometry.core.ranking;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.core.internal.Messages;

/** Targets in memory: 0/1 or boolean, masks also 0/255; anything else is refused, not truncated. */
public final class Targets {
    private Targets() {}

    /** A copy of 0/1 or boolean targets. */
    public static boolean[] labels(String argument, Tensor targets) {
        return convert(argument, targets, 1);
    }

    /** A copy of 0/1, 0/255 or boolean mask elements. */
    public static boolean[] mask(String argument, Tensor mask) {
        return convert(argument, mask, 255);
    }

    private static boolean[] convert(String argument, Tensor targets, int alsoTrue) {
        float[] elements = targets.toFloatArray();
        boolean[] converted = new boolean[elements.length];
        for (int i = 0; i < elements.length; i++) {
            if (elements[i] != 0 && elements[i] != 1 && elements[i] != alsoTrue) {
                throw notBinary(argument, targets, i);
            }
            converted[i] = elements[i] != 0;
        }
        return converted;
    }

    /** The error for a target that is neither normal nor anomalous. */
    static MetricInputException notBinary(String argument, Tensor targets, int index) {
        int sample = targets.rank() == 0 ? -1 : index / (targets.size() / targets.dimension(0));
        return new MetricInputException(
                argument,
                Messages.targetNotBinary(targets.getDouble(index), targets.positionText(index)),
                Messages.giveBinaryTargets(),
                sample);
    }
}
