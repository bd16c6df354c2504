package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.Messages;
import java.util.List;

/** What values a field accepts, and the one form in which a batch keeps them. */
enum FieldRule {
    IMAGE("[3, H, W] or [N, 3, H, W]") {
        @Override
        Tensor shape(String field, Tensor value) {
            Tensor batched = value.rank() == 3 ? withLeadingAxis(value) : value;
            if (batched.rank() != 4 || batched.dimension(1) != 3) {
                throw wrongShape(field, value);
            }
            return batched;
        }
    },
    LABEL("[N] or [N, 1]") {
        @Override
        Tensor shape(String field, Tensor value) {
            return perSample(field, value);
        }

        @Override
        Tensor values(String field, Tensor value) {
            return Booleans.fromLabels(field, value);
        }
    },
    SCORE("[N] or [N, 1]") {
        @Override
        Tensor shape(String field, Tensor value) {
            return perSample(field, value);
        }

        @Override
        Tensor values(String field, Tensor value) {
            return Float32.round(value);
        }
    },
    MASK("[H, W], [N, H, W] or [N, 1, H, W]") {
        @Override
        Tensor shape(String field, Tensor value) {
            return perPixel(field, value);
        }

        @Override
        Tensor values(String field, Tensor value) {
            return Booleans.fromMask(field, value);
        }
    },
    REGIONS("[N, K, H, W]") {
        @Override
        Tensor shape(String field, Tensor value) {
            if (value.rank() != 4) {
                throw wrongShape(field, value);
            }
            return value;
        }

        @Override
        Tensor values(String field, Tensor value) {
            return SaturationAreas.check(field, value);
        }
    },
    MAP("[H, W], [N, H, W] or [N, 1, H, W]") {
        @Override
        Tensor shape(String field, Tensor value) {
            return perPixel(field, value);
        }

        @Override
        Tensor values(String field, Tensor value) {
            return Float32.round(value);
        }
    },
    TENSOR("[N, ...]") {
        @Override
        Tensor shape(String field, Tensor value) {
            if (value.rank() == 0) {
                throw wrongShape(field, value);
            }
            return value;
        }
    },
    STRINGS("a list of N texts") {
        @Override
        Tensor shape(String field, Tensor value) {
            throw wrongShape(field, value);
        }
    };

    private final String expected;

    FieldRule(String expected) {
        this.expected = expected;
    }

    abstract Tensor shape(String field, Tensor value);

    Tensor values(String field, Tensor value) {
        return value;
    }

    /** The value in the form that the batch keeps. */
    final Object normalise(String field, Object value) {
        if (value instanceof List<?> texts) {
            return texts(field, texts);
        }
        Tensor tensor = (Tensor) value;
        return values(field, shape(field, tensor));
    }

    private static List<?> texts(String field, List<?> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i) == null) {
                throw new DataException(Messages.textIsNull(field, i));
            }
        }
        return List.copyOf(texts);
    }

    /** The number of samples of a value in the form that the batch keeps. */
    static int size(Object normalised) {
        return normalised instanceof Tensor tensor ? tensor.dimension(0) : ((List<?>) normalised).size();
    }

    final DataException wrongShape(String field, Tensor value) {
        return new DataException(Messages.wrongFieldShape(field, value.toString(), expected));
    }

    final Tensor perSample(String field, Tensor value) {
        if (value.rank() == 1) {
            return value;
        }
        if (value.rank() == 2 && value.dimension(1) == 1) {
            return value.reshape(value.dimension(0));
        }
        throw wrongShape(field, value);
    }

    final Tensor perPixel(String field, Tensor value) {
        return switch (value.rank()) {
            case 2 -> withLeadingAxis(value);
            case 3 -> value;
            case 4 -> {
                if (value.dimension(1) != 1) {
                    throw wrongShape(field, value);
                }
                yield value.reshape(value.dimension(0), value.dimension(2), value.dimension(3));
            }
            default -> throw wrongShape(field, value);
        };
    }

    private static Tensor withLeadingAxis(Tensor value) {
        int[] shape = new int[value.rank() + 1];
        shape[0] = 1;
        System.arraycopy(value.shape(), 0, shape, 1, value.rank());
        return value.reshape(shape);
    }
}
