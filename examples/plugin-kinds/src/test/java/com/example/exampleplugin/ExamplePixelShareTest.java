package com.example.exampleplugin;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.testkit.junit.MetricContractTest;
import java.util.List;

/** The metric contract, over random batches, and the value compared with plain code. */
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
