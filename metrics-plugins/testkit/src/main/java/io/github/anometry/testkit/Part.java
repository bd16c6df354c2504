package io.github.anometry.testkit;

import io.github.anometry.api.batch.Batch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A batch, or one sample of a batch, with its label in messages: {@code 2}, {@code 2.1}. */
record Part(String label, Batch batch) {

    /** Batches are counted from 1. */
    static List<Part> whole(List<? extends Batch> batches) {
        List<Part> parts = new ArrayList<>();
        for (Batch batch : batches) {
            parts.add(new Part(Integer.toString(parts.size() + 1), batch));
        }
        return List.copyOf(parts);
    }

    /** Splits some of the parts into their samples. */
    static List<Part> cut(List<Part> parts, Random random) {
        List<Part> pieces = new ArrayList<>();
        for (Part part : parts) {
            if (part.batch.size() > 1 && random.nextBoolean()) {
                for (int sample = 0; sample < part.batch.size(); sample++) {
                    pieces.add(new Part(part.label + "." + (sample + 1), part.batch.sample(sample)));
                }
            } else {
                pieces.add(part);
            }
        }
        return pieces;
    }

    static List<Part> shuffled(List<Part> parts, Random random) {
        List<Part> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** {@code [1, 2.1, 3]}. */
    static String text(List<Part> parts) {
        return parts.stream().map(Part::label).collect(Collectors.joining(", ", "[", "]"));
    }
}
