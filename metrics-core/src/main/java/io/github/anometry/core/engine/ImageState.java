package io.github.anometry.core.engine;

import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.core.result.ImageRecord;
import io.github.anometry.core.result.RegionRecall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes and reads the record of an image, without the values of metrics, in a state. */
final class ImageState {
    private static final int NO = 0;
    private static final int YES = 1;
    private static final int UNKNOWN = 2;

    private ImageState() {}

    static void write(ImageRecord image, StateOutput out) {
        out.text(image.id().orElse(""));
        out.number(image.parts().size());
        image.parts().forEach((field, text) -> {
            out.text(field);
            out.text(text);
        });
        out.number(image.path().isPresent() ? YES : NO);
        image.path().ifPresent(out::text);
        write(image.label(), out);
        write(image.score(), out);
        write(image.predictedLabel(), out);
        write(image.f1(), out);
        out.number(image.regions().size());
        for (RegionRecall region : image.regions()) {
            out.number(region.pixels());
            out.number(Double.doubleToLongBits(region.recall()));
        }
    }

    private static void write(Optional<Boolean> label, StateOutput out) {
        out.number(label.map(is -> is ? YES : NO).orElse(UNKNOWN));
    }

    private static void write(OptionalDouble number, StateOutput out) {
        out.number(number.isPresent() ? YES : NO);
        if (number.isPresent()) {
            out.number(Double.doubleToLongBits(number.getAsDouble()));
        }
    }

    static ImageRecord read(StateInput in) {
        Optional<String> id = Optional.of(in.text()).filter(text -> !text.isEmpty());
        Map<String, String> parts = new LinkedHashMap<>();
        for (int left = in.count(); left > 0; left--) {
            parts.put(in.text(), in.text());
        }
        Optional<String> path = in.number(YES) == YES ? Optional.of(in.text()) : Optional.empty();
        Optional<Boolean> label = label(in);
        OptionalDouble score = number(in);
        Optional<Boolean> predictedLabel = label(in);
        OptionalDouble f1 = number(in);
        List<RegionRecall> regions = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            regions.add(new RegionRecall(in.number(), Double.longBitsToDouble(in.number())));
        }
        return new ImageRecord(0, id, parts, path, label, score, predictedLabel, f1, regions, Map.of());
    }

    private static Optional<Boolean> label(StateInput in) {
        long label = in.number(UNKNOWN);
        return label == UNKNOWN ? Optional.empty() : Optional.of(label == YES);
    }

    private static OptionalDouble number(StateInput in) {
        return in.number(YES) == YES ? OptionalDouble.of(Double.longBitsToDouble(in.number())) : OptionalDouble.empty();
    }
}
