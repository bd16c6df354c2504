package io.github.anometry.examples.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The source of an adapter.
 *
 * @param file its path, from the module
 * @param code its content
 */
record GallerySource(Path file, String code) {
    private static final Pattern WRAPPED = Pattern.compile("(?:value = |@AnomalibMetricSpec\\()([\\w.]+)\\.class");
    private static final Pattern RESULT = Pattern.compile("@Result\\b");
    private static final Pattern STATIC = Pattern.compile("@(\\w+)(?:\\([^)]*\\))?\\s+static ");
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.-]*)\\.jar");

    /** All sources in a folder of the module. */
    static List<GallerySource> in(String folder) {
        Path sources = Path.of("src", folder, "java", "io", "github", "anometry", "examples", "gallery");
        try (Stream<Path> files = Files.list(sources)) {
            return files.map(GallerySource::read)
                    .filter(source -> WRAPPED.matcher(source.code()).find())
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static GallerySource read(Path file) {
        try {
            return new GallerySource(file, Files.readString(file, UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String name() {
        return file.getFileName().toString().replace(".java", "");
    }

    /** The simple name of the wrapped class, with its enclosing class. */
    String wrapped() {
        Matcher matcher = WRAPPED.matcher(code);
        if (!matcher.find()) {
            throw new IllegalStateException(file + " wraps nothing");
        }
        return matcher.group(1);
    }

    /** The jar that contains the class, and its version; or the JDK. */
    String library() {
        CodeSource jar = load().getProtectionDomain().getCodeSource();
        if (jar == null) {
            return "JDK";
        }
        String path = jar.getLocation().getPath();
        Matcher matcher = JAR.matcher(path.substring(path.lastIndexOf('/') + 1));
        if (!matcher.matches()) {
            throw new IllegalStateException(path + " has no version");
        }
        return matcher.group(1) + " " + matcher.group(2);
    }

    /** The name of the wrapped class, with its package. */
    String wrappedInFull() {
        return outer() + wrapped().replaceFirst("^\\w+", "");
    }

    /** The wrapped class, or its enclosing class. */
    private String outer() {
        String simple = wrapped().replaceFirst("\\..*", "");
        Matcher matcher = Pattern.compile("import ([\\w.]+\\." + simple + ");").matcher(code);
        if (!matcher.find()) {
            throw new IllegalStateException(file + " does not import " + simple);
        }
        return matcher.group(1);
    }

    private Class<?> load() {
        try {
            return Class.forName(outer());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(file + " wraps what is not there", missing);
        }
    }

    String form() {
        return code.contains("@AnomalibMetricSpec") ? "spec" : "attributes";
    }

    String made() {
        if (ownCode("Create")) {
            return "own code";
        } else if (code.contains("builder = ")) {
            return "builder";
        } else if (code.contains("factory = ")) {
            return "static method";
        }
        return isStaticFunction() ? "not at all" : "constructor";
    }

    /** A static function. */
    private boolean isStaticFunction() {
        Pattern instance = Pattern.compile("\\(\\s*" + wrapped() + " ");
        if (ownCode("OneShot")) {
            return !instance.matcher(code).find();
        }
        return load().getConstructors().length == 0;
    }

    String fed() {
        String by = code.contains("@OneShot") || code.contains("oneShot = ") ? "all at once" : "by element";
        if (ownCode("OneShot")) {
            return by + ", own code";
        } else if (ownCode("Update")) {
            return "own code";
        }
        return by;
    }

    String read() {
        long results = Math.max(1, RESULT.matcher(code).results().count());
        String values = results == 1 ? "1 value" : results + " values";
        if (ownCode("Result") || ownCode("Finish")) {
            return values + ", own code";
        }
        if (code.matches("(?s).*@Finish\\s+void .*")) {
            return values + " after a call";
        }
        return code.contains("@Finish") ? values + " of a snapshot" : values;
    }

    String merges() {
        if (code.contains("MergeSupport.EXACT")) {
            return "exactly";
        }
        return code.contains("MergeSupport.APPROXIMATE") || fed().startsWith("all at once") ? "about" : "no";
    }

    private boolean ownCode(String role) {
        return STATIC.matcher(code).results().anyMatch(found -> found.group(1).equals(role));
    }

    /** Without package, imports and blank lines. */
    long lines() {
        return code.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("import ") && !line.startsWith("package "))
                .count();
    }
}
