package io.github.anometry.core.plugin;

import io.github.anometry.api.internal.FileFailure;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An open jar of a plugin. Nothing is inflated beyond a limit, whatever size the jar declares. Thread-safe. */
final class PluginJar implements AutoCloseable {
    private static final int MAX_MANIFEST = 1 << 20;

    private final PrivateCopy copy;
    private final JarFile jar;
    private final Manifest manifest;

    private PluginJar(PrivateCopy copy, JarFile jar, Manifest manifest) {
        this.copy = copy;
        this.jar = jar;
        this.manifest = manifest;
    }

    static PluginJar open(PrivateCopy copy) throws Refusal {
        try {
            TableOfContents.requireSmall(copy.path());
            // Before it is opened as a jar, which reads the manifest without a limit.
            Manifest manifest = manifest(copy);
            // Checksums are checked, signatures are not.
            JarFile jar = new JarFile(copy.path().toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
            return new PluginJar(copy, jar, manifest);
        } catch (IOException damaged) {
            throw FileFailure.isOfTooManyOpenFiles(damaged)
                    ? Refusal.of(damaged)
                    : new Refusal(Messages.notAJar(copy.original()));
        } catch (IllegalArgumentException nameIsNoText) {
            throw new Refusal(Messages.notAJar(copy.original()));
        }
    }

    private static Manifest manifest(PrivateCopy copy) throws IOException, Refusal {
        try (ZipFile zip = new ZipFile(copy.path().toFile())) {
            ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
            if (entry == null) {
                return new Manifest();
            }
            Optional<byte[]> bytes = read(zip.getInputStream(entry), MAX_MANIFEST);
            if (bytes.isEmpty()) {
                throw new Refusal(Messages.entryTooLarge(JarFile.MANIFEST_NAME));
            }
            return new Manifest(new ByteArrayInputStream(bytes.get()));
        }
    }

    /** Empty if there is more than the limit. */
    private static Optional<byte[]> read(InputStream in, int limit) throws IOException {
        try (in) {
            byte[] bytes = in.readNBytes(limit + 1);
            return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
        }
    }

    PrivateCopy copy() {
        return copy;
    }

    Manifest manifest() {
        return manifest;
    }

    boolean has(String entry) {
        return jar.getEntry(entry) != null;
    }

    /** An existing entry. */
    InputStream open(String entry) throws IOException {
        InputStream in = jar.getInputStream(jar.getJarEntry(entry));
        if (in == null) {
            throw new FileNotFoundException(entry);
        }
        return in;
    }

    /** The first class file in one of the packages, if there is one. */
    Optional<String> classIn(Iterable<String> packages) {
        return jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(".class") && isIn(name, packages))
                .findFirst();
    }

    private static boolean isIn(String name, Iterable<String> packages) {
        for (String prefix : packages) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The bytes of an entry; empty if there is none.
     *
     * @throws EntryTooLargeException if there are more than {@code limit} of them
     */
    Optional<byte[]> bytes(String name, int limit) throws IOException {
        JarEntry entry = jar.getJarEntry(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        return Optional.of(read(jar.getInputStream(entry), limit).orElseThrow(() -> new EntryTooLargeException(name)));
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }

    /** An entry that is too large to be genuine. */
    static final class EntryTooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        EntryTooLargeException(String entry) {
            super(Messages.entryTooLarge(entry).reason());
        }
    }
}
