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

/** A file in {@code META-INF/services} of the output, of which others may have written parts. */
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
     * Adds providers, and forgets wrappers that no longer exist.
     *
     * @param isShared whether another processor creates the file after this, adding to what it finds
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

    /** Where the file is: what was created through the compiler, nobody could create again, or read. */
    private Path path() throws IOException {
        try {
            return Path.of(find("", name).toUri());
        } catch (FileNotFoundException | IllegalArgumentException | FileSystemNotFoundException nowhere) {
            // Eclipse's compiler tells no place of what does not exist yet, and others may keep it in memory.
            throw new IOException(
                    "AutoService writes the same file, and this compiler lets only one of the two do so; name the"
                            + " providers that it registers in src/main/resources/" + name + " instead",
                    nowhere);
        }
    }

    /** In this compilation or on the class path, which the output of an earlier compilation need not be on. */
    private boolean exists(String wrapper) {
        if (elements.getTypeElement(wrapper) != null) {
            return true;
        }
        int dot = wrapper.lastIndexOf('.');
        try (InputStream file = find(wrapper.substring(0, Math.max(dot, 0)), wrapper.substring(dot + 1) + ".class")
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
