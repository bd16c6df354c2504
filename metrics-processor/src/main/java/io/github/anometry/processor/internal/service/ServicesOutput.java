package io.github.anometry.processor.internal.service;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** A file in {@code META-INF/services} of the class output, to which others may have written as well. */
public final class ServicesOutput {
    private final Elements elements;
    private final Filer filer;
    private final String name;

    public ServicesOutput(ProcessingEnvironment environment, String service) {
        this.elements = environment.getElementUtils();
        this.filer = environment.getFiler();
        this.name = "META-INF/services/" + service;
    }

    /**
     * Adds providers, and removes those whose adapters no longer exist.
     *
     * @param isShared whether another processor creates the file afterwards, with what it contains
     */
    public void update(Set<String> providers, boolean isShared) throws IOException {
        String before = read();
        ServicesFile file = ServicesFile.parse(before);
        file.prune(this::exists);
        file.add(providers);
        String after = file.text();
        if (after.equals(before)) {
            return;
        }
        if (isShared) {
            Path path = path();
            Files.createDirectories(path.getParent());
            Files.writeString(path, after);
        } else {
            create(after);
        }
    }

    private void create(String text) throws IOException {
        try (Writer writer =
                filer.createResource(StandardLocation.CLASS_OUTPUT, "", name).openWriter()) {
            writer.write(text);
        }
    }

    private String read() throws IOException {
        try (InputStream content = find("", name).openInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (FileNotFoundException | NoSuchFileException none) {
            return "";
        }
    }

    private FileObject find(String packageName, String file) throws IOException {
        return filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, file);
    }

    /** The path of a shared file, which is written without the compiler, because a compiler creates a file only once. */
    private Path path() throws IOException {
        try {
            return Path.of(find("", name).toUri());
        } catch (FileNotFoundException | IllegalArgumentException | FileSystemNotFoundException nowhere) {
            // Eclipse's compiler does not locate files that do not exist yet, and others may keep files in memory.
            throw new IOException(
                    "AutoService writes the same file, and this compiler lets only one of the two do so; list the"
                            + " providers that it registers in src/main/resources/" + name + " instead",
                    nowhere);
        }
    }

    /** Looks in the class output as well: it need not be on the class path. */
    private boolean exists(String adapter) {
        if (elements.getTypeElement(adapter) != null) {
            return true;
        }
        int dot = adapter.lastIndexOf('.');
        try (InputStream file = find(adapter.substring(0, Math.max(dot, 0)), adapter.substring(dot + 1) + ".class")
                .openInputStream()) {
            return file.read() >= 0;
        } catch (IOException none) {
            return false;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
