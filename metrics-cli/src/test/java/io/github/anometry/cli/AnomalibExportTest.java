package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that exports predictions of Anomalib. */
final class AnomalibExportTest {
    private static final Path FOLDER = Path.of("..", "integrations", "anomalib");
    private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");

    private String python = "";

    @BeforeEach
    void aPythonWithNumPy() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(FOLDER), "the folder integrations is not beside this module");
        for (String candidate : PYTHONS) {
            if (python.isEmpty() && hasNumPy(candidate)) {
                python = candidate;
            }
        }
        assumeTrue(!python.isEmpty(), "there is no Python with NumPy; on Debian, install python3-numpy");
    }

    private static boolean hasNumPy(String candidate) throws IOException, InterruptedException {
        boolean isFile = candidate.startsWith("/")
                ? Files.isExecutable(Path.of(candidate))
                : List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, candidate)));
        return isFile && run(candidate, "-c", "import numpy").exitCode() == 0;
    }

    /** Without compiled files, which would stay in the sources. */
    private static Run run(String python, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(python, "-B"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, "");
    }

    @Test
    void itsOwnTestsPass() throws IOException, InterruptedException {
        Run tests = run(python, "-W", "error", "-m", "unittest", "test_anometry_export");
        assertThat(tests.exitCode()).as(tests.out()).isZero();
        assertThat(tests.out()).containsPattern("Ran [1-9]\\d+ tests").containsPattern("\nOK( \\(skipped=\\d+\\))?\n$");
    }

    /** Batches as Anomalib's, exported, and the same numbers saved as arrays: masks are in the batches, not in files. */
    @Test
    void theManifestMeasuresWhatIsInMemory(@TempDir Path folder) throws IOException, InterruptedException {
        Run exported = run(python, "-c", """
                import sys
                import numpy
                import test_anometry_export as fakes
                from anometry_export import export
                folder = sys.argv[1]
                made = fakes.batches(folder + "/data")
                for batch in made:
                    batch.mask_path = None
                export(made, folder + "/out")
                join = lambda field: numpy.concatenate([getattr(batch, field).array for batch in made])
                numpy.save(folder + "/maps.npy", join("anomaly_map"))
                numpy.save(folder + "/masks.npy", join("gt_mask").astype(numpy.uint8))
                numpy.save(folder + "/scores.npy", join("pred_score"))
                numpy.save(folder + "/labels.npy", join("gt_label"))
                """, folder.toString());
        assertThat(exported.exitCode()).as(exported.out()).isZero();
        Run manifest = Run.anometry("evaluate", folder.resolve("out/manifest.csv"), "--json", "-");
        assertThat(manifest.exitCode()).as(manifest.err()).isZero();
        Run arrays = Run.anometry(
                "evaluate",
                folder.resolve("maps.npy"),
                folder.resolve("masks.npy"),
                "--scores",
                folder.resolve("scores.npy"),
                "--labels",
                folder.resolve("labels.npy"),
                "--json",
                "-");
        assertThat(metrics(manifest)).isEqualTo(metrics(arrays)).isNotEmpty();
    }

    private static JsonNode metrics(Run run) throws IOException {
        return new ObjectMapper().readTree(run.out()).get("metrics");
    }
}
