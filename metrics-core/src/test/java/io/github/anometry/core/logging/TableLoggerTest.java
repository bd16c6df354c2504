package io.github.anometry.core.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TableLoggerTest {
    private static final String TABLE = """
            padim, test 1, 2026-01-31T12:00:00Z

            image_AUROC   0.9825
            image_F1Max   0.9625  threshold 0.512
            pixel_AUPRO        -
            image_MinMax       -  max 1234.57
            image_ROC          -  tpr over fpr, 3 points

                         image_  pixel_
            defect_type   AUROC   AUPRO
            ---------------------------
            cut          1.0000  0.9100
            hole         0.5000       -

            pixel_AUPRO is undefined: no mask has an anomalous region.
            hole: pixel_AUPRO is undefined: no mask has an anomalous region.
            warning: the thresholds were fitted on 3 images (note)

            """;

    @Test
    void aRunIsATableWithTheReasonsBelow() throws IOException {
        StringBuilder out = new StringBuilder();
        new TableLogger(out).log(Reports.test(1));
        assertThat(out.toString()).isEqualTo(TABLE);
    }

    @Test
    void whatIsPrintedIsThereAtOnce() throws IOException {
        StringWriter behind = new StringWriter();
        new TableLogger(new BufferedWriter(behind)).log(Reports.test(1));
        assertThat(behind.toString()).startsWith("padim, test 1").endsWith("\n\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TableLogger(new PrintStream(bytes, false, StandardCharsets.UTF_8)).log(Reports.test(1));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(behind.toString());
    }

    @Test
    void aFailingPrintStreamIsReported() {
        OutputStream closedPipe = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        TableLogger toStream = new TableLogger(new PrintStream(closedPipe, false, StandardCharsets.UTF_8));
        TableLogger toWriter = new TableLogger(new PrintWriter(closedPipe, false, StandardCharsets.UTF_8));
        String message =
                "The table could not be printed: the stream reports an error. Check where it leads, for example whether "
                        + "a pipe was closed or a disk is full.";
        assertThatIOException().isThrownBy(() -> toStream.log(Reports.test(1))).withMessage(message);
        assertThatIOException().isThrownBy(() -> toWriter.log(Reports.test(1))).withMessage(message);
    }

    @Test
    void closingLeavesTheStreamOpen() throws IOException {
        StringWriter behind = new StringWriter();
        BufferedWriter out = new BufferedWriter(behind);
        TableLogger logger = new TableLogger(out);
        logger.log(Reports.test(1));
        logger.close();
        out.append("more").flush();
        assertThat(behind.toString()).endsWith("more");
    }
}
