package io.github.anometry.cli.scaffold;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.FileFailure;
import io.github.anometry.api.internal.WholeFile;
import io.github.anometry.api.spi.ApiLevel;
import io.github.anometry.cli.internal.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A Maven project of a plugin with one class, its test and the manifest entries.
 *
 * @param id the plugin's id, taken from the folder; what it offers has the same name, except that a metric is named
 *     after its class
 * @param className of the class, without package
 * @param version of Anometry to build with
 */
public record PluginProject(Path folder, ProjectKind kind, String id, String className, String version) {

    /** @throws ConfigurationException if the folder's name does not yield an id */
    public static PluginProject of(Path folder, ProjectKind kind, String version) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        String id = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceFirst("^[._-]+", "")
                .replaceFirst("[._-]+$", "");
        if (id.isEmpty() || id.length() > 64 || id.equals("anometry")) {
            throw new ConfigurationException(Messages.noIdInFolder(folder.toString()));
        }
        return new PluginProject(folder, kind, id, words(id) + kind.suffix(), version);
    }

    /** acme-metrics: AcmeMetrics; 3d: M3d. */
    private static String words(String id) {
        StringBuilder words = new StringBuilder(Character.isDigit(id.charAt(0)) ? "M" : "");
        for (String word : id.split("[._-]+", -1)) {
            words.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return words.toString();
    }

    /** No keyword ends like this, and no package may begin with a digit. */
    private String packageName() {
        String word = id.replaceAll("[^a-z0-9]", "");
        return "com.example." + (Character.isDigit(word.charAt(0)) ? "m" : "") + word + "plugin";
    }

    private String offer() {
        return "the " + kind + " `" + name() + "`";
    }

    /** The name under which its offer is requested. */
    public String name() {
        return kind == ProjectKind.METRIC ? className : id;
    }

    /**
     * The arguments of the command that uses it.
     *
     * @param project the folder of the project with a slash, quoted for a shell
     */
    public String usage(String project) {
        return kind.usage(id, project);
    }

    /** @throws ConfigurationException if the folder is not empty, or is not writable */
    public void write() {
        try {
            requireEmpty();
            String sources = packageName().replace('.', '/');
            Map<String, String> files = new LinkedHashMap<>();
            files.put("pom.xml", "pom.xml");
            files.put(kind.template() + ".java", "src/main/java/" + sources + "/" + className + ".java");
            files.put(kind.template() + "Test.java", "src/test/java/" + sources + "/" + className + "Test.java");
            if (kind == ProjectKind.METRIC) {
                files.put("evaluation.yaml", "evaluation.yaml");
            }
            files.put("README.md", "README.md");
            files.put("gitignore", ".gitignore");
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = folder.resolve(file.getValue());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                WholeFile.write(target, writer -> writer.write(filled(file.getKey())));
            }
        } catch (IOException impossible) {
            throw new ConfigurationException(
                    null, Messages.cannotWriteProject(folder.toString(), FileFailure.reason(impossible)), impossible);
        }
    }

    private void requireEmpty() throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new ConfigurationException(Messages.projectFolderInUse(folder.toString()));
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new ConfigurationException(Messages.projectFolderInUse(folder.toString()));
            }
        }
    }

    private String filled(String template) {
        try (InputStream in = Objects.requireNonNull(PluginProject.class.getResourceAsStream(template + ".template"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@id@", id)
                    .replace("@class@", className)
                    .replace("@offer@", offer())
                    .replace("@usage@", kind.usage(id, ""))
                    .replace("@dependency@", kind.dependency())
                    .replace("@package@", packageName())
                    .replace("@version@", version)
                    .replace("@level@", Integer.toString(ApiLevel.CURRENT));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
