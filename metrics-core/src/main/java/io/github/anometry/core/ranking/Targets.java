package io.github.anometry.core.ranking;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.core.internal.Messages;

/** Targets in memory: 0/1 or boolean, masks also 0/255; anything else is refused, not truncated. */
public final class Targets {
    private Targets() {}

    /** A copy of 0/1 or boolean targets. */
    public static boolean[] labels(String argument, Tensor targets) {
        return convert(argument, targets, 1, Messages.giveBinaryTargets());
    }

    /** A copy of 0/1, 0/255 or boolean mask elements; a mix of 1 and 255 is refused. */
    public static boolean[] mask(String argument, Tensor mask) {
        return convert(argument, mask, 255, Messages.giveBinaryMask());
    }

    /** Reads doubles, because a double next to 1 is 1 as float32. */
    private static boolean[] convert(String argument, Tensor targets, int alsoAnomalous, String advice) {
        boolean[] converted = new boolean[targets.size()];
        double anomalous = 0;
        for (int i = 0; i < converted.length; i++) {
            double element = targets.getDouble(i);
            if (element == 0) {
                continue;
            }
            boolean known = element == 1 || element == alsoAnomalous;
            if (!known || (anomalous != 0 && element != anomalous)) {
                throw notBinary(argument, targets, i, advice);
            }
            anomalous = element;
            converted[i] = true;
        }
        return converted;
    }

    /** The error for a target that is neither normal nor anomalous. */
    static MetricInputException notBinary(String argument, Tensor targets, int index) {
        return notBinary(argument, targets, index, Messages.giveBinaryTargets());
    }

    private static MetricInputException notBinary(String argument, Tensor targets, int index, String advice) {
        int sample = targets.rank() == 0 ? -1 : index / (targets.size() / targets.dimension(0));
        return new MetricInputException(
                argument,
                Messages.targetNotBinary(targets.getDouble(index), targets.positionText(index)),
                advice,
                sample);
    }
}
