package io.github.anometry.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.core.testing.TestJar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Malicious jars change nothing outside of their private copy and take little memory. */
final class HostileJarTest {
    private static final String MANIFEST =
            "Manifest-Version: 1.0\nAnometry-Plugin-Id: evil\nAnometry-Plugin-Version: 1\nAnometry-Api-Level: 1\n";
    /** Most of what the test's own heap can hold. */
    private static final long TEN_GIGABYTES = 10_000_000_000L;

    @TempDir
    private Path root;

    private Path plugins = Path.of("");
    private List<String> before = List.of();

    @BeforeEach
    void putAGoodPluginBeside() {
        plugins = root.resolve("a/b/plugins");
        TestJar.plugin("good").metric("com.good.Fine").write(plugins.resolve("zzz.jar"));
    }

    private String report() throws IOException {
        before = files();
        String report = ReportText.of(plugins);
        String last = """
                LOADED good plugins/zzz.jar
                It has the metric Fine.
                """;
        assertThat(report).endsWith(last);
        return report.substring(0, report.length() - last.length());
    }

    @AfterEach
    void nothingWasWritten() throws IOException {
        assertThat(files()).isEqualTo(before);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    /** Entries in this order, the bomb among them as it would be compressed. */
    private void write(Map<String, byte[]> entries, String bomb) throws IOException {
        byte[] compressed = compressedZeros();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entries.put(bomb, compressed);
            for (String name : entries.keySet()) {
                byte[] content = entries.get(name);
                ZipEntry entry = new ZipEntry(name);
                if (content == compressed) {
                    CRC32 sum = new CRC32();
                    sum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        Files.write(plugins.resolve("evil.jar"), calledDeflated(bytes.toByteArray()));
    }

    /** Zeros by the ten thousand million, as one block over and over: it refers to nothing but zeros before it. */
    private static byte[] compressedZeros() {
        byte[] zeros = new byte[1 << 20];
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        byte[] block = new byte[1 << 16];
        deflater.setInput(zeros);
        int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (long size = 0; size < TEN_GIGABYTES; size += zeros.length) {
            all.write(block, 0, length);
        }
        deflater.finish();
        length = deflater.deflate(block);
        all.write(block, 0, length);
        deflater.end();
        return all.toByteArray();
    }

    /** Turns the entry that is stored into one that is deflated, so that it lies about its size. */
    private static byte[] calledDeflated(byte[] zip) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 12 < zip.length; i++) {
            int signature = buffer.getInt(i);
            int method = signature == 0x04034b50 ? i + 8 : signature == 0x02014b50 ? i + 10 : -1;
            if (method > 0 && buffer.getShort(method) == ZipEntry.STORED) {
                buffer.putShort(method, (short) ZipEntry.DEFLATED);
            }
        }
        return zip;
    }

    private static Map<String, byte[]> evil(String provider) {
        Map<String, byte[]> entries = new TreeMap<>();
        entries.put("META-INF/MANIFEST.MF", MANIFEST.getBytes(StandardCharsets.UTF_8));
        entries.put(TestJar.SERVICES, provider.getBytes(StandardCharsets.UTF_8));
        return entries;
    }

    @Test
    void aClassOfTenGigabytesOfZeros() throws IOException {
        write(evil("com.evil.BombProvider"), "com/evil/BombProvider.class");
        assertThat(report()).isEqualTo("""
                        PROVIDER_REFUSED evil plugins/evil.jar
                        The class com.evil.BombProvider is incompatible with the classes it uses: java.lang.ClassFormatError: The jar's entry com/evil/BombProvider.class is too large for a genuine jar.
                        Rebuild the plugin against this version of Anometry and the libraries that it brings.
                        """);
    }

    @Test
    void aManifestOfTenGigabytesOfZeros() throws IOException {
        write(evil("com.evil.BombProvider"), "META-INF/MANIFEST.MF");
        assertThat(report()).isEqualTo("""
                        REFUSED - plugins/evil.jar
                        The jar's entry META-INF/MANIFEST.MF is too large for a genuine jar.
                        Do not use this jar. If it is your own, check what packs it.
                        """);
    }

    @Test
    void aServicesFileOfTenGigabytesOfZeros() throws IOException {
        write(evil(""), TestJar.SERVICES);
        assertThat(report()).isEqualTo("""
                        REFUSED evil plugins/evil.jar
                        The jar's entry META-INF/services/io.github.anometry.api.spi.MetricProvider is too large for a genuine jar.
                        Do not use this jar. If it is your own, check what packs it.
                        """);
    }

    @Test
    void aServicesFileOfAMillionLines() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < 1_000_000; line++) {
            lines.append("com.evil.Provider").append(line).append('\n');
        }
        TestJar.plugin("evil").entry(TestJar.SERVICES, lines.toString()).write(plugins.resolve("evil.jar"));
        assertThat(report()).isEqualTo("""
                        REFUSED evil plugins/evil.jar
                        The jar's entry META-INF/services/io.github.anometry.api.spi.MetricProvider is too large for a genuine jar.
                        Do not use this jar. If it is your own, check what packs it.
                        """);
    }

    @Test
    void aServicesFileOfManyShortLines() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < 100_000; line++) {
            lines.append('P').append(line).append('\n');
        }
        TestJar.plugin("evil").entry(TestJar.SERVICES, lines.toString()).write(plugins.resolve("evil.jar"));
        assertThat(report()).isEqualTo("""
                        REFUSED evil plugins/evil.jar
                        META-INF/services/io.github.anometry.api.spi.MetricProvider lists more than 1000 classes.
                        Do not use this jar. If it is your own, check what writes that file.
                        """);
    }

    @Test
    void aTableOfContentsThatWouldFillTheMemory() throws IOException {
        int size = 80 << 20;
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0, 0x06054b50).putInt(12, size).putInt(16, 0);
        try (RandomAccessFile sparse =
                new RandomAccessFile(plugins.resolve("evil.jar").toFile(), "rw")) {
            sparse.setLength(size);
            sparse.seek(size);
            sparse.write(end.array());
        }
        assertThat(report()).isEqualTo("""
                        REFUSED - plugins/evil.jar
                        'evil.jar' is not a jar, or is damaged: it cannot be read as a zip file.
                        Copy or build it again; it may be incomplete.
                        """);
    }

    @Test
    void namesThatLeadOutOfTheJar() throws IOException {
        TestJar.plugin("evil")
                .metric("com.evil.Traverse")
                .entry("../../../evil.txt", "evil")
                .entry("/tmp/evil.txt", "evil")
                .entry("..\\evil.txt", "evil")
                .entry("META-INF/services/../../../evil", "evil")
                .write(plugins.resolve("evil.jar"));
        assertThat(report()).isEqualTo("""
                        LOADED evil plugins/evil.jar
                        It has the metric Traverse.
                        """);
        assertThat(Path.of("/tmp/evil.txt")).doesNotExist();
    }

    @Test
    void aClassNameThatLeadsOutOfTheJar() throws IOException {
        TestJar.plugin("evil").provider("..\\..\\evil").provider("../../evil").write(plugins.resolve("evil.jar"));
        assertThat(report()).isEqualTo("""
                        PROVIDER_REFUSED evil plugins/evil.jar
                        Line 1 of META-INF/services/io.github.anometry.api.spi.MetricProvider is not a class name: '..\\..\\evil'.
                        Write one class name on a line; comments begin with #.
                        PROVIDER_REFUSED evil plugins/evil.jar
                        Line 2 of META-INF/services/io.github.anometry.api.spi.MetricProvider is not a class name: '../../evil'.
                        Write one class name on a line; comments begin with #.
                        """);
    }
}
