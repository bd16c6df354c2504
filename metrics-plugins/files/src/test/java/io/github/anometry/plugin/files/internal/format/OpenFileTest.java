package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.anometry.api.data.ByteSource;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.plugin.files.testing.MemoryFile;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** Failures while a file is decoded are reported for the file. */
class OpenFileTest {
    private static final MemoryFile FILE = new MemoryFile("maps/000.tiff", new byte[0]);

    private static String culprit(long bytes) {
        try (OpenFile open = OpenFile.open(FILE)) {
            Throwable thrown = catchThrowable(() -> open.read(bytes, () -> {
                throw new OutOfMemoryError("Java heap space");
            }));
            assertThat(thrown).isInstanceOf(OutOfMemoryError.class);
            return ThirdPartyCode.Culprit.of(thrown).orElseThrow();
        }
    }

    @Test
    void memoryThatRunsOut() {
        assertThat(culprit(3 << 20)).isEqualTo("the decoding of maps/000.tiff, which takes 3 MiB,");
        assertThat(culprit(0)).isEqualTo("the decoding of maps/000.tiff");
    }

    @Test
    void whatReadersReturn() {
        try (OpenFile open = OpenFile.open(FILE)) {
            assertThat(open.read(() -> "map")).isEqualTo("map");
            assertThat(open.size()).isZero();
        }
    }

    /** Files may come from third-party code, which may be wrong. */
    @Test
    void aVersionThatIsNull() {
        DataFile file = new DataFile() {
            @Override
            public String location() {
                return "s3://maps/000.tiff";
            }

            @Override
            public ByteSource open() {
                ByteSource source = FILE.open();
                return (ByteSource) Proxy.newProxyInstance(
                        ByteSource.class.getClassLoader(),
                        new Class<?>[] {ByteSource.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("version") ? null : method.invoke(source, arguments));
            }
        };
        assertThatThrownBy(() -> OpenFile.open(file))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "s3://maps/000.tiff cannot be read: java.lang.NullPointerException: version() returned null.");
        assertThat(FILE.closed().get()).isEqualTo(FILE.opened().get());
    }
}
