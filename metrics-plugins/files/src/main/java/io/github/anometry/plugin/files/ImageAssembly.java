package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Assembles images of one size. */
final class ImageAssembly implements Assembly<ImageSample> {
    @Override
    public boolean fits(ImageSample sample, List<ImageSample> others) {
        return (others.size() + 1L) * sample.image().size() <= Integer.MAX_VALUE
                && sample.image().hasShapeOf(others.get(0).image());
    }

    @Override
    public ImageBatch batch(List<ImageSample> samples, boolean isLast) {
        int count = samples.size();
        Tensor first = samples.get(0).image();
        int size = first.size();
        int height = first.dimension(1);
        int width = first.dimension(2);
        float[] images = new float[count * size];
        byte[] masks = new byte[count * height * width];
        boolean[] labels = new boolean[count];
        List<String> maskPaths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ImageSample sample = samples.get(i);
            sample.image().read(0, images, i * size, size);
            Tensor mask = sample.mask();
            if (mask != null) {
                mask.read(0, masks, i * height * width, height * width);
            }
            labels[i] = sample.anomalous();
            if (sample.maskPath() != null) {
                maskPaths.add(sample.maskPath());
            }
        }
        ImageBatch.Builder batch = ImageBatch.builder()
                .image(Tensor.of(images, count, 3, height, width))
                .gtLabel(Tensor.of(labels, count))
                .imagePath(samples.stream().map(ImageSample::imagePath).toList())
                .warnings(samples.stream()
                        .flatMap(sample -> sample.warnings().stream())
                        .toList());
        if (samples.get(0).pixelTruth()) {
            batch.gtMask(Tensor.ofBooleans(masks, count, height, width));
        }
        Sample.Origin.put(samples.stream().map(ImageSample::origin).toList(), batch);
        return (maskPaths.size() == count ? batch.maskPath(maskPaths) : batch).build();
    }
}
