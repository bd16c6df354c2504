package com.example.exampleplugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.report.ReportInput;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ResultJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExampleReportTest {
    @Test
    void eachMetricIsARow() throws IOException {
        EvaluationResult result = EvaluationResult.builder()
                .metric("image_AUROC", MetricResult.of(0.5), 1)
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExampleReport().write(new ReportInput("padim", ResultJson.write(result)), out);
        assertEquals(
                "# padim\n\n| metric | value |\n| --- | --- |\n| image_AUROC | 0.5 |\n",
                out.toString(StandardCharsets.UTF_8));
    }
}
