package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.ImageArrays;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import io.github.anometry.plugin.files.testing.TestTiff;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The size that a small file declares is checked against the file's size before memory is allocated. */
class BoundedAllocationTest {
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    private static List<byte[]> hostile() {
        byte[] bomb = TestNpy.concat(
                TestNpy.header(1, TestNpy.dictionary("<f4", false, "(1, 1)")), new byte[50 * (int) MEBIBYTE]);
        return List.of(
                TestNpy.floats("(20000, 20000)", 1),
                TestNpy.header(2, TestNpy.dictionary("<f8", true, "(2147483647, 1, 1)")),
                TestNpy.npz(true, Map.of("a", TestNpy.floats("(20000, 20000)", 1))),
                TestNpy.npz(true, Map.of("a", bomb)),
                new TestTiff(1, 1, "f4", 1).tag(256, 20_000).tag(257, 20_000).bytes(),
                new TestTiff(1, 1, "f4", 1)
                        .compression(TestTiff.PACK_BITS)
                        .tag(256, 20_000)
                        .tag(257, 20_000)
                        .bytes(),
                new TestTiff(1, 1, "f4", 1)
                        .tiles(16, 16)
                        .tag(322, 1_000_000_000)
                        .bytes(),
                TestPng.file(
                        TestPng.header(20_000, 20_000, 16, TestPng.GREY),
                        TestPng.data(1, 8, 1),
                        TestPng.chunk("IEND")));
    }

    @Test
    void smallFilesTakeLittleMemory() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        for (byte[] bytes : hostile()) {
            Path file = TestNpy.write(folder, "hostile", bytes);
            long before = threads.getThreadAllocatedBytes(id);
            assertThatThrownBy(() -> ImageArrays.readMap(file)).isInstanceOf(DataException.class);
            assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(8 * MEBIBYTE);
        }
    }
}
