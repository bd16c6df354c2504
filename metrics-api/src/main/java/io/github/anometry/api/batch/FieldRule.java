package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ImageShape;
import java.util.List;

/** The values that a field accepts, and the form in which a batch keeps them. */
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
    IMAGES("[N, 3, H, W]") {
        @Override
        Tensor shape(String field, Tensor value) {
            if (value.rank() != 4 || value.dimension(1) != 3) {
                throw wrongShape(field, value);
            }
            return value;
        }
    },
    DEPTH("[N, H, W], [N, 1, H, W] or [N, 3, H, W]") {
        @Override
        Tensor shape(String field, Tensor value) {
            boolean channels = value.rank() == 4 && (value.dimension(1) == 1 || value.dimension(1) == 3);
            if (value.rank() != 3 && !channels) {
                throw wrongShape(field, value);
            }
            return value;
        }

        @Override
        Tensor values(String field, Tensor value) {
            return Float32.round(value);
        }
    },
    CLIP("[N, C, H, W] or [N, T, C, H, W], where C is 1 or 3") {
        @Override
        Tensor shape(String field, Tensor value) {
            Tensor clips = ofFrames(value);
            if (clips.rank() != 5 || (clips.dimension(2) != 1 && clips.dimension(2) != 3)) {
                throw wrongShape(field, value);
            }
            return clips;
        }
    },
    COLOUR_CLIP("[N, 3, H, W] or [N, T, 3, H, W]") {
        @Override
        Tensor shape(String field, Tensor value) {
            Tensor clips = ofFrames(value);
            if (clips.rank() != 5 || clips.dimension(2) != 3) {
                throw wrongShape(field, value);
            }
            return clips;
        }
    },
    CLIP_MASK("[H, W], [N, H, W], [N, T, H, W] or [N, T, 1, H, W]") {
        @Override
        Tensor shape(String field, Tensor value) {
            return perPixelOfFrames(field, value);
        }

        @Override
        Tensor values(String field, Tensor value) {
            return Booleans.fromMask(field, value);
        }
    },
    CLIP_MAP("[H, W], [N, H, W], [N, T, H, W] or [N, T, 1, H, W]") {
        @Override
        Tensor shape(String field, Tensor value) {
            return perPixelOfFrames(field, value);
        }

        @Override
        Tensor values(String field, Tensor value) {
            return Float32.round(value);
        }
    },
    FRAME("[N] or [N, 1]") {
        @Override
        Tensor shape(String field, Tensor value) {
            return perSample(field, value);
        }

        @Override
        Tensor values(String field, Tensor value) {
            return FrameNumbers.check(field, value);
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
        ImageShape shape = ImageShape.of(value.shape()).orElseThrow(() -> wrongShape(field, value));
        return value.rank() == 3 ? value : value.reshape(shape.toArray());
    }

    /** Without the axis of channels, and without that of frames if there is one only. */
    final Tensor perPixelOfFrames(String field, Tensor value) {
        int[] shape = value.shape();
        if (value.rank() == 5 && shape[2] == 1) {
            return perPixelOfFrames(field, value.reshape(shape[0], shape[1], shape[3], shape[4]));
        }
        return value.rank() == 4 && shape[1] != 1 ? value : perPixel(field, value);
    }

    /** Single frames as clips of one frame. */
    static Tensor ofFrames(Tensor value) {
        int[] shape = value.shape();
        return value.rank() == 4 ? value.reshape(shape[0], 1, shape[1], shape[2], shape[3]) : value;
    }

    /** Whether to warn if rounding to float32 changes the order of wider values. */
    final boolean isRanked() {
        return this == SCORE || this == MAP || this == CLIP_MAP;
    }

    private static Tensor withLeadingAxis(Tensor value) {
        int[] shape = new int[value.rank() + 1];
        shape[0] = 1;
        System.arraycopy(value.shape(), 0, shape, 1, value.rank());
        return value.reshape(shape);
    }
}
