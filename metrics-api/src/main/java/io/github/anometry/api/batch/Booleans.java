package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.Messages;

/** Targets: 0/1 or boolean, masks also 0/255; anything else is an error, not a guess. */
final class Booleans {
    private Booleans() {}

    static Tensor fromLabels(String field, Tensor value) {
        return convert(field, value, 1);
    }

    static Tensor fromMask(String field, Tensor value) {
        return convert(field, value, 255);
    }

    private static Tensor convert(String field, Tensor value, int alsoTrue) {
        if (value.dtype() == DType.BOOL) {
            return value;
        }
        boolean[] converted = new boolean[value.size()];
        boolean seenOne = false;
        boolean seenAlsoTrue = false;
        for (int i = 0; i < converted.length; i++) {
            double element = value.getDouble(i);
            if (element == 0) {
                continue;
            }
            seenOne |= element == 1;
            seenAlsoTrue |= element == alsoTrue;
            boolean mixed = alsoTrue != 1 && seenOne && seenAlsoTrue;
            if ((element != 1 && element != alsoTrue) || mixed) {
                throw new DataException(Messages.notATarget(field, element, value.positionText(i), alsoTrue != 1));
            }
            converted[i] = true;
        }
        return Tensor.of(converted, value.shape());
    }
}
