package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.testing.TestNpy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PipedFileTest {
    @TempDir
    Path folder;

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDeviceThatNeverEndsIsReadSoFar() {
        Path device = Path.of("/dev/zero");
        assertThat(PipedFile.isAt(device)).isTrue();
        assertThatThrownBy(() -> ImageFormats.isArray(new PipedFile(device, 3 << 20)))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "/dev/zero cannot be read: it has more than 3 MiB, which is the limit for a pipe or a device. "
                                + "Save its output to a file.");
    }

    @Test
    void filesAndFoldersAreNoPipes() {
        assertThat(PipedFile.isAt(TestNpy.write(folder, "a.npy", new byte[1]))).isFalse();
        assertThat(PipedFile.isAt(folder)).isFalse();
        assertThat(PipedFile.isAt(folder.resolve("nothing"))).isFalse();
    }

    @Test
    void whatEndsTooEarlyIsNamed() {
        byte[] cut = TestNpy.header(1, TestNpy.dictionary("<f4", false, "(2,)"));
        Path file = TestNpy.write(folder, "scores.npy", cut);
        ArrayLocation scores = new ArrayLocation(new PipedFile(file), null);
        assertThatThrownBy(() -> ArrayFile.open(scores, ArrayRole.SCORES))
                .isInstanceOf(DataException.class)
                .hasMessage(file
                        + " declares <f4 of shape [2], which is 8 bytes, but holds 0. It is truncated; copy or write "
                        + "it again.");
    }
}
