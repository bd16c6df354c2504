package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoCommandTest {
    @TempDir
    private Path folder;

    @Test
    void makesTheSameDataEverywhereAndPrintsItsTable() {
        Path out = folder.resolve("demo");
        Run run = Run.anometry("demo", "--out", out);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        Created a data set in MVTec AD layout under %1$s.

                        49 images (25 anomalous), 802,816 pixels, 35 anomalous regions

                                  image_            image_  image_  pixel_            pixel_  pixel_  pixel_  pixel_
                        category   AUROC  AveragePrecision   F1Max   AUROC  AveragePrecision    AUPR   F1Max   AUPRO  images
                        ----------------------------------------------------------------------------------------------------
                        fabric    0.8889            0.9271  0.8750  0.9636            0.7938  0.7938  0.8036  0.8920      27
                        tile      0.8750            0.9205  0.8889  0.9296            0.6381  0.6380  0.6509  0.8274      22
                        ----------------------------------------------------------------------------------------------------
                        mean      0.8819            0.9238  0.8819  0.9466            0.7160  0.7159  0.7272  0.8597      49

                        category  image_F1Max        pixel_F1Max
                        ----------------------------------------------
                        fabric    threshold 7.73395  threshold 8.72857
                        tile      threshold 8.48865  threshold 8.3941

                        Evaluate it yourself:
                          ./anometry evaluate %1$s/anomaly_maps %1$s/dataset
                        """.formatted(out));
    }

    @Test
    void anotherSeedMakesOtherData() {
        Run seven = Run.anometry("demo", "--out", folder.resolve("a"));
        Run eight = Run.anometry("demo", "--out", folder.resolve("a"), "--seed", 8);
        assertThat(eight.exitCode()).isZero();
        assertThat(eight.out()).isNotEqualTo(seven.out());
    }

    @Test
    void overwritesItsOwnFolder() {
        Run first = Run.anometry("demo", "--out", folder.resolve("a"));
        Run second = Run.anometry("demo", "--out", folder.resolve("a"));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void leavesOtherFilesAlone() throws IOException {
        Path thesis = Files.writeString(folder.resolve("thesis.txt"), "years of work");
        Run run = Run.anometry("demo", "--out", folder);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("anometry: The folder '" + folder
                        + "' contains files that the demo did not create, so nothing was written. Name another folder "
                        + "with --out.\n");
        assertThat(folder).isDirectoryContaining(thesis::equals);
        assertThat(folder.resolve("dataset")).doesNotExist();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "mine");
        Run run = Run.anometry("demo", "--out", file);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("anometry: The demo's files cannot be written to '" + file
                        + "': it is a file, not a folder. Name a writable folder with --out.\n");
        assertThat(file).hasContent("mine");
    }

    @Test
    void theNextCommandCanBePasted() {
        Path spaced = folder.resolve("it's mine");
        assertThat(Run.anometry("demo", "--out", spaced).out())
                .contains("evaluate '" + folder + "/it'\\''s mine/anomaly_maps' '" + folder
                        + "/it'\\''s mine/dataset'\n");
    }
}
