package io.github.anometry.examples.quickstart;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.config.MetricRegistry;

/** Uses a custom metric through the adapter that the annotation processor generates. */
public final class OwnMetric {
    private OwnMetric() {}

    public static void main(String[] arguments) {
        System.out.println(use(QuickStart.predictions().get(0)));
    }

    static double use(ImageBatch batch) {
        // tour:own-metric-use
        AnomalibPixelShare share =
                AnomalibPixelShare.builder().prefix("pixel_").threshold(0.25f).build();
        share.update(batch);
        System.out.println(share.name() + " = " + share.compute());
        // end
        return share.compute();
    }

    /** By name, as in the command and in configuration files. */
    static double useByName(ImageBatch batch) {
        var share = MetricRegistry.load()
                .create(
                        "PixelShare",
                        MetricConfig.builder().parameter("threshold", 0.25).build());
        share.update(batch);
        return share.result().asDouble();
    }
}
