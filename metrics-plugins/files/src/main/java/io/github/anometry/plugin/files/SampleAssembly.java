package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.ImageBatch;
import java.util.ArrayList;
import java.util.List;

/** Assembles maps and masks of one size. */
final class SampleAssembly implements Assembly<Sample> {
    private final MapSizes sizes = new MapSizes();

    @Override
    public boolean fits(Sample sample, List<Sample> others) {
        List<Sample> together = new ArrayList<>(others);
        together.add(sample);
        return SampleBatch.planes(together) * sample.map().size() <= Integer.MAX_VALUE
                && sample.map().hasShapeOf(others.get(0).map());
    }

    @Override
    public ImageBatch batch(List<Sample> samples, boolean isLast) {
        samples.forEach(sizes::add);
        return SampleBatch.of(samples, isLast ? sizes.warnings() : List.of());
    }
}
