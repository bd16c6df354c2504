package io.github.anometry.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version, written into a file by the build. */
final class Version implements IVersionProvider {
    static String text() {
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return Objects.requireNonNull(properties.getProperty("version"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As printed. */
    static String line() {
        return "anometry " + text();
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }
}
