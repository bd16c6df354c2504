package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import io.github.anometry.plugin.files.internal.pixel.Heap;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages for cases that a test cannot provoke: files of gigabytes, and denied access, which root never gets. */
class MessagesTest {
    @Test
    void deniedAccess() {
        assertThat(FileErrors.unreadable(Path.of("maps/x.tiff"), new AccessDeniedException("maps/x.tiff")))
                .hasMessage("maps/x.tiff cannot be read: access is denied."
                        + " Make it readable for the user who runs this program.");
    }

    @Test
    void otherFailures() {
        assertThat(FileErrors.unreadable(Path.of("maps/x.tiff"), new IOException("Input/output error")))
                .hasMessage("maps/x.tiff cannot be read: Input/output error.");
        assertThat(FileErrors.unreadable("maps.npy", new EOFException()))
                .hasMessage("maps.npy cannot be read: it ends too early. Copy or write it again.");
    }

    @Test
    void hugeFiles() {
        assertThat(Messages.imageTooLarge("x.tiff", 3_000_000_000L))
                .isEqualTo("x.tiff has 3000000000 bytes; images of 2 GiB or more are not supported. Save the maps as "
                        + "an NPY file.");
        assertThat(Messages.npyTooLarge("x.npy", List.of(9L, 99_999L, 99_999L)))
                .isEqualTo(
                        "x.npy of shape [9, 99999, 99999] has a part that is too large to be read at once: the limit "
                                + "is 2 GiB. Save it as [N, H, W] in C order: numpy.save(path, "
                                + "numpy.ascontiguousarray(array)).");
    }

    @Test
    void imagesThatTheHeapCannotHold() {
        assertThat(FormatMessages.tooLittleMemory(
                        "x.png", FormatMessages.pixels(40_000, 50_000), 2_000_000_000L, 1L << 30))
                .isEqualTo("x.png holds an image of 40000 x 50000 pixels, which takes 1908 MiB of memory, but Java may "
                        + "use 1024 MiB. Allow more memory, for example with ANOMETRY_OPTS=-Xmx5g for the command, or "
                        + "-Xmx5g for Java.");
        assertThat(FormatMessages.tooManyBytes("x.tiff", 40_000, 50_000, 4, Heap.LONGEST_ARRAY))
                .isEqualTo("x.tiff is an image of 40000 x 50000 pixels of 4 bytes each; up to 2147483639 bytes are "
                        + "supported. Cut it into smaller images, or save it with fewer bits.");
        long limit = Runtime.getRuntime().maxMemory();
        assertThatThrownBy(() -> Heap.require("x.npz", FormatMessages.array(), limit + 1))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("x.npz holds an array, which takes ");
        Heap.require("x.npz", FormatMessages.array(), limit);
    }
}
