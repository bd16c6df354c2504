package io.github.anometry.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who uses the API needs no other library with it. */
class ApiAloneTest {
    /** Looks at every class as libraries do that inject, mock or serialise: a signature with a missing class fails there. */
    static final class Reflection {
        private Reflection() {}

        public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
            Path root = Path.of(arguments[0]);
            int classes = 0;
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(file -> file.toString().endsWith(".class"))
                        .filter(file -> !file.endsWith("package-info.class"))
                        .toList()) {
                    String path = root.relativize(file).toString();
                    Class<?> type = Class.forName(path.replace(".class", "").replace(File.separatorChar, '.'));
                    int members = type.getMethods().length
                            + type.getDeclaredMethods().length
                            + type.getDeclaredConstructors().length
                            + type.getDeclaredFields().length;
                    if (members > 0) {
                        classes++;
                    }
                }
            }
            System.out.println(classes + " classes");
        }
    }

    /** What an evaluation does. */
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
    void everyClassCanBeLookedAt() throws Exception {
        Path classes = classPath(Tensor.class);
        assertThat(run(classPathOf(Reflection.class), Reflection.class, classes.toString()))
                .matches("\\d{3,} classes\\R");
    }

    @Test
    void anEvaluationRuns() throws Exception {
        assertThat(run(classPathOf(Evaluation.class), Evaluation.class))
                .startsWith("ImageBatch{pred_score float32[2], gt_label bool[2]");
    }

    private static String classPathOf(Class<?> program) throws Exception {
        return String.join(
                File.pathSeparator,
                classPath(program).toString(),
                classPath(Tensor.class).toString(),
                classPath(NullMarked.class).toString());
    }

    private static Path classPath(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String run(String classPath, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(new File(System.getProperty("java.home"), "bin/java").getPath());
        command.addAll(List.of("-cp", classPath, program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
