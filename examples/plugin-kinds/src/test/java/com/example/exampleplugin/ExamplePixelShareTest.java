package com.example.exampleplugin;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.testkit.junit.MetricContractTest;
import java.util.List;

/** What every metric promises, over random batches, and the value against plain code. */
class ExamplePixelShareTest implements MetricContractTest {
    @Override
    public AnomalibMetric<?> metric() {
        return AnomalibExamplePixelShare.builder().threshold(0.5f).build();
    }

    @Override
    public double reference(List<? extends Batch> batches) {
        double hot = 0;
        double all = 0;
        for (Batch batch : batches) {
            for (double score : batch.get(Field.ANOMALY_MAP).toDoubleArray()) {
                all++;
                if (score >= 0.5) {
                    hot++;
                }
            }
        }
        return hot / all;
    }
}
