package io.github.anometry.core.config;

import java.util.Optional;

/** A parameter in a configuration: its place, and its value as plain Java. */
record Setting(YamlNode key, String path, YamlNode.Value value) {

    /** Empty if the value cannot be read, which is reported. */
    static Optional<Setting> read(YamlNode.Entry entry) {
        return entry.value()
                .value()
                .map(value -> new Setting(entry.key(), entry.value().path(), value));
    }
}
