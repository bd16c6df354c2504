package io.github.anometry.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Named values passed from one JVM to another. */
record ValuesFile(Path file) {
    void write(Map<String, Double> values) throws IOException {
        Properties properties = new Properties();
        values.forEach((name, value) -> properties.setProperty(name, value.toString()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    Map<String, Double> read() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, Double> values = new TreeMap<>();
        properties.forEach((name, value) -> values.put((String) name, Double.valueOf((String) value)));
        return values;
    }
}
