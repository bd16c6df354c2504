package io.github.anometry.cli.scaffold;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.spi.ApiLevel;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.internal.FileFailure;
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
 * A Maven project of a plugin with one metric, a test and the manifest entries.
 *
 * @param id the plugin's id, after the folder
 * @param metric the name of the metric and its class
 * @param version of Anometry that it builds with
 */
public record PluginProject(Path folder, String id, String metric, String version) {

    /** @throws ConfigurationException if the folder has no name that makes an id */
    public static PluginProject of(Path folder, String version) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        String id = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceFirst("^[._-]+", "")
                .replaceFirst("[._-]+$", "");
        if (id.isEmpty() || id.length() > 64 || id.equals("anometry")) {
            throw new ConfigurationException(Messages.noIdInFolder(folder.toString()));
        }
        return new PluginProject(folder, id, metric(id), version);
    }

    /** acme-metrics: AcmeMetricsPixelShare; 3d: M3dPixelShare. */
    private static String metric(String id) {
        StringBuilder metric = new StringBuilder(Character.isDigit(id.charAt(0)) ? "M" : "");
        for (String word : id.split("[._-]+", -1)) {
            metric.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return metric + "PixelShare";
    }

    /** No keyword ends so, and no package may begin with a digit. */
    private String packageName() {
        String word = id.replaceAll("[^a-z0-9]", "");
        return "com.example." + (Character.isDigit(word.charAt(0)) ? "m" : "") + word + "plugin";
    }

    /** @throws ConfigurationException if something is in the folder already, or it cannot be written to */
    public void write() {
        try {
            requireEmpty();
            String sources = packageName().replace('.', '/');
            Map<String, String> files = new LinkedHashMap<>();
            files.put("pom.xml", "pom.xml");
            files.put("Metric.java", "src/main/java/" + sources + "/" + metric + ".java");
            files.put("MetricTest.java", "src/test/java/" + sources + "/" + metric + "Test.java");
            files.put("evaluation.yaml", "evaluation.yaml");
            files.put("README.md", "README.md");
            files.put("gitignore", ".gitignore");
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = folder.resolve(file.getValue());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.writeString(target, filled(file.getKey()));
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
                    .replace("@metric@", metric)
                    .replace("@package@", packageName())
                    .replace("@version@", version)
                    .replace("@level@", Integer.toString(ApiLevel.CURRENT));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
