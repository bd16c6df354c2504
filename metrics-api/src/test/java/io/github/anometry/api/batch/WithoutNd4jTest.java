package io.github.anometry.api.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever uses no INDArray pays nothing for ND4J, and need not even have it. */
class WithoutNd4jTest {
    /** What an evaluation without arrays does. */
    static final class Evaluation {
        private Evaluation() {}

        public static void main(String[] arguments) {
            ImageBatch batch = ImageBatch.builder()
                    .predScore(Tensor.of(new double[] {0.25, 0.75}))
                    .gtLabel(Tensor.of(new int[] {0, 1}))
                    .anomalyMap(Tensor.of(new float[8], 2, 2, 2))
                    .gtMask(Tensor.ofUnsignedBytes(new byte[8], 2, 2, 2))
                    .imagePath(List.of("a.png", "b.png"))
                    .put(Field.tensor("depth_conf"), Tensor.of(new float[2]))
                    .build();
            float score = batch.get(Field.PRED_SCORE).slice(1).getFloat(0);
            System.out.println(
                    batch + " " + score + " " + batch.get(Field.ANOMALY_MAP).toFloatBuffer());
        }
    }

    @Test
    void nd4jStaysUnloaded() throws Exception {
        String output = run("-Xlog:class+load", System.getProperty("java.class.path"));

        assertThat(output)
                .contains("ImageBatch{pred_score float32[2], gt_label bool[2]")
                .contains("io.github.anometry.api.batch.Tensor")
                .doesNotContain("org.nd4j")
                .doesNotContain("org.bytedeco")
                .doesNotContain("io.github.anometry.api.batch.Nd4jArrays");
    }

    @Test
    void nd4jMayBeAbsent() throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("nd4j") && !entry.contains("javacpp"))
                .collect(Collectors.joining(File.pathSeparator));

        assertThat(classPath).isNotEqualTo(System.getProperty("java.class.path"));
        assertThat(run("-Xshare:auto", classPath)).startsWith("ImageBatch{pred_score float32[2], gt_label bool[2]");
    }

    private static String run(String option, String classPath) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(new File(System.getProperty("java.home"), "bin/java").getPath());
        command.addAll(List.of(option, "-cp", classPath, Evaluation.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
