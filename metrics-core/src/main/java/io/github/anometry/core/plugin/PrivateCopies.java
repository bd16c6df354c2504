package io.github.anometry.core.plugin;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.FileFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * A temporary directory of jars named by their hash, readable only by its owner. It is deleted when it is closed or the JVM
 * exits. Not thread-safe.
 */
final class PrivateCopies implements AutoCloseable {
    /** The limit of zip files without extensions, far above the size of a plugin. */
    private static final long MAX_BYTES = 0xFFFF_FFFFL;

    private final Path directory;
    private final Set<Path> files = new LinkedHashSet<>();
    private final Thread atExit = new Thread(this::delete, "anometry-plugin-copies");

    private PrivateCopies(Path directory) {
        this.directory = directory;
    }

    static PrivateCopies create() {
        try {
            PrivateCopies copies = new PrivateCopies(Files.createTempDirectory("anometry-plugins-"));
            Runtime.getRuntime().addShutdownHook(copies.atExit);
            return copies;
        } catch (IOException impossible) {
            throw cannotCopy(impossible);
        }
    }

    private static ConfigurationException cannotCopy(IOException cause) {
        String target = System.getProperty("java.io.tmpdir");
        String message = FileFailure.isOfTooManyOpenFiles(cause)
                ? Messages.tooManyOpenFilesToCopyPlugins(target)
                : Messages.cannotCopyPlugins(target, FileFailure.reason(cause));
        return new ConfigurationException(null, message, cause);
    }

    /** Copies a file and hashes the copy, so the checked bytes are those that are loaded. */
    PrivateCopy add(Path original) throws Refusal {
        String name = String.valueOf(original.getFileName());
        try (InputStream in = Files.newInputStream(original)) {
            if (Files.size(original) > MAX_BYTES) {
                throw new Refusal(Messages.jarTooLarge());
            }
            // Avoids copying a large file that is not a zip file. The copy is checked again.
            TableOfContents.requireSmall(original);
            return add(name, in);
        } catch (ZipException none) {
            throw new Refusal(Messages.notAJar(name));
        } catch (IOException unreadable) {
            throw Refusal.of(unreadable);
        }
    }

    private PrivateCopy add(String name, InputStream in) throws IOException, Refusal {
        Path partial = directory.resolve("partial");
        files.add(partial);
        MessageDigest digest = sha256();
        try (OutputStream out = create(partial)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                if (size > MAX_BYTES) {
                    throw new Refusal(Messages.jarTooLarge());
                }
                digest.update(buffer, 0, count);
                write(out, buffer, count);
            }
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        Path copy = directory.resolve(sha256 + ".jar");
        // A library of two plugins is copied once, and the copy may be open.
        if (files.add(copy)) {
            Files.move(partial, copy, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PrivateCopy(name, copy, sha256);
    }

    private static OutputStream create(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException impossible) {
            throw cannotCopy(impossible);
        }
    }

    private static void write(OutputStream out, byte[] bytes, int count) {
        try {
            out.write(bytes, 0, count);
        } catch (IOException full) {
            throw cannotCopy(full);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** To be called after all jars are closed. */
    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // The JVM is exiting: the hook finds nothing left to delete.
            return;
        }
    }

    private void delete() {
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }
}
