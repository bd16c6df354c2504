package io.github.anometry.api.batch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A typed key of a batch. Two fields of one name and type are the same field.
 *
 * <p>The standard fields bring values into one form when a batch is built: N samples, masks and maps of height H and width
 * W; in a video batch, a sample is a clip of T frames. Further fields are made with {@link #tensor} and {@link #strings}.
 *
 * @param <T> what the batch holds under this key
 */
@SuppressWarnings("UnusedTypeParameter") // says what a batch gives for this key
public final class Field<T> {
    private static final Map<String, Field<?>> STANDARD = new LinkedHashMap<>();

    /**
     * The images: [3, H, W] or [N, 3, H, W], kept as [N, 3, H, W]. In a {@link DepthBatch} [N, 3, H, W] only. In a
     * {@link VideoBatch} clips of T frames, [N, T, C, H, W], or single frames, [N, C, H, W], with C 1 or 3, kept as
     * [N, T, C, H, W].
     */
    public static final Field<Tensor> IMAGE = standard("image", Tensor.class, FieldRule.IMAGE);
    /** Whether a sample is anomalous: [N] or [N, 1], 0/1 or boolean, kept as boolean [N]. */
    public static final Field<Tensor> GT_LABEL = standard("gt_label", Tensor.class, FieldRule.LABEL);
    /**
     * Whether a pixel is anomalous: [H, W], [N, H, W] or [N, 1, H, W], 0/1, 0/255 or boolean, kept as boolean [N, H, W]. In a
     * {@link VideoBatch} also of each of T frames, [N, T, H, W] or [N, T, 1, H, W], kept as [N, T, H, W]; of one frame, as
     * [N, H, W].
     */
    public static final Field<Tensor> GT_MASK = standard("gt_mask", Tensor.class, FieldRule.MASK);
    /**
     * The anomalous regions, for measures that saturate: [N, K, H, W], kept as int32. A channel is one region: 0 outside of
     * it, and on each of its pixels its saturation area, which is how many of its pixels must be found for it to count as
     * found, from 1 to all of them. Regions may overlap. Images with fewer regions than K have channels of zeros.
     */
    public static final Field<Tensor> GT_REGIONS = standard("gt_regions", Tensor.class, FieldRule.REGIONS);
    /** A score per pixel, larger is more anomalous: shapes of {@link #GT_MASK}, kept as float32 [N, H, W]. */
    public static final Field<Tensor> ANOMALY_MAP = standard("anomaly_map", Tensor.class, FieldRule.MAP);
    /** A score per sample, larger is more anomalous: [N] or [N, 1], kept as float32 [N]. */
    public static final Field<Tensor> PRED_SCORE = standard("pred_score", Tensor.class, FieldRule.SCORE);
    /** Whether a sample was predicted anomalous: as {@link #GT_LABEL}. */
    public static final Field<Tensor> PRED_LABEL = standard("pred_label", Tensor.class, FieldRule.LABEL);
    /** Whether a pixel was predicted anomalous: as {@link #GT_MASK}. */
    public static final Field<Tensor> PRED_MASK = standard("pred_mask", Tensor.class, FieldRule.MASK);
    /** Where each sample's image came from; errors name it. */
    public static final Field<List<String>> IMAGE_PATH = standardStrings("image_path");
    /** Where each sample's mask came from. */
    public static final Field<List<String>> MASK_PATH = standardStrings("mask_path");
    /** A text about each sample. */
    public static final Field<List<String>> EXPLANATION = standardStrings("explanation");
    /**
     * The identifier of each sample in the results of any model: {@code bottle/broken/000}, or the index of an image in an
     * array file. If a batch does not have it, {@link #IMAGE_PATH} or {@link #VIDEO_PATH} is used.
     */
    public static final Field<List<String>> SAMPLE_ID = standardStrings("sample_id");
    /** The category of each sample, where data have several. */
    public static final Field<List<String>> CATEGORY = standardStrings("category");
    /** The kind of each sample's anomalies; of normal samples anything, such as {@code good}. */
    public static final Field<List<String>> DEFECT_TYPE = standardStrings("defect_type");
    /**
     * The distance of each pixel: [N, H, W], or [N, C, H, W] with C 1 or, for positions in space, 3; kept as float32 of that
     * shape. NaN where it is not known.
     */
    public static final Field<Tensor> DEPTH_MAP = standard("depth_map", Tensor.class, FieldRule.DEPTH);
    /** Where each sample's depth came from. */
    public static final Field<List<String>> DEPTH_PATH = standardStrings("depth_path");
    /** The clips before they were prepared for the model: [N, T, 3, H, W] or [N, 3, H, W], kept as [N, T, 3, H, W]. */
    public static final Field<Tensor> ORIGINAL_IMAGE = standard("original_image", Tensor.class, FieldRule.COLOUR_CLIP);
    /** Where each clip's video came from; errors name it. */
    public static final Field<List<String>> VIDEO_PATH = standardStrings("video_path");
    /** Which frame of its video the truth of each clip is about, from 0: [N] or [N, 1], kept as int64 [N]. */
    public static final Field<Tensor> TARGET_FRAME = standard("target_frame", Tensor.class, FieldRule.FRAME);
    /** Which frame of its video each clip is at: as {@link #TARGET_FRAME}. */
    public static final Field<Tensor> FRAMES = standard("frames", Tensor.class, FieldRule.FRAME);
    /** The last frame of each clip's video: as {@link #TARGET_FRAME}. */
    public static final Field<Tensor> LAST_FRAME = standard("last_frame", Tensor.class, FieldRule.FRAME);

    private final String name;
    private final Class<?> type;
    private final FieldRule rule;

    private Field(String name, Class<?> type, FieldRule rule) {
        this.name = name;
        this.type = type;
        this.rule = rule;
    }

    private static <T> Field<T> standard(String name, Class<?> type, FieldRule rule) {
        Field<T> field = new Field<>(name, type, rule);
        STANDARD.put(name, field);
        return field;
    }

    private static Field<List<String>> standardStrings(String name) {
        return standard(name, List.class, FieldRule.STRINGS);
    }

    /**
     * The tensor field of this name; a standard one if it has this name, else one whose first axis is N.
     *
     * @throws IllegalArgumentException if the standard field of this name is not a tensor field
     */
    public static Field<Tensor> tensor(String name) {
        return named(name, Tensor.class, FieldRule.TENSOR);
    }

    /**
     * The field of this name that holds a text per sample.
     *
     * @throws IllegalArgumentException if the standard field of this name does not hold texts
     */
    public static Field<List<String>> strings(String name) {
        return named(name, List.class, FieldRule.STRINGS);
    }

    private static <T> Field<T> named(String name, Class<?> type, FieldRule rule) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException(Messages.notAFieldName(name));
        }
        Field<?> standard = STANDARD.get(name);
        if (standard == null) {
            return new Field<>(name, type, rule);
        }
        if (standard.type != type) {
            throw new IllegalArgumentException(Messages.fieldHasOtherType(name, standard.typeText()));
        }
        @SuppressWarnings("unchecked") // T is what the type says
        Field<T> known = (Field<T>) standard;
        return known;
    }

    /** The standard field of this name. */
    public static Optional<Field<?>> standard(String name) {
        return Optional.ofNullable(STANDARD.get(name));
    }

    /** The names of all standard fields, in the order in which they are declared here. */
    public static Set<String> standardNames() {
        return Collections.unmodifiableSet(STANDARD.keySet());
    }

    /** The name as in text and configuration: {@code pred_score}. */
    public String name() {
        return name;
    }

    /** Whether the batch holds a {@link Tensor} under this key; if not, a text per sample. */
    public boolean isTensor() {
        return type == Tensor.class;
    }

    private String typeText() {
        return isTensor() ? "a tensor, not a text per sample" : "a text per sample, not a tensor";
    }

    FieldRule rule() {
        return rule;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Field<?> that && name.equals(that.name) && type == that.type;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type);
    }

    @Override
    public String toString() {
        return name;
    }
}
