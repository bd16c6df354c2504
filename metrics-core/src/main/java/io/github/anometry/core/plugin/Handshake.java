package io.github.anometry.core.plugin;

import io.github.anometry.api.spi.ApiLevel;
import io.github.anometry.core.provider.Offered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.regex.Pattern;

/**
 * The entries of a plugin's manifest, read before any class is loaded.
 *
 * @param apiLevel the text of the entry
 */
record Handshake(String id, String version, String apiLevel) {
    private static final String ID = "Anometry-Plugin-Id";
    private static final String VERSION = "Anometry-Plugin-Version";
    private static final String API_LEVEL = "Anometry-Api-Level";
    private static final Pattern IDS = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /** The entries of the only jar that has them. */
    static Handshake of(List<PluginJar> jars) throws Refusal {
        List<PluginJar> described =
                jars.stream().filter(jar -> attribute(jar, ID).isPresent()).toList();
        if (described.size() > 1) {
            throw new Refusal(Messages.severalHandshakes(
                    described.stream().map(jar -> jar.copy().original()).toList()));
        }
        if (described.isEmpty() && jars.size() > 1) {
            throw new Refusal(Messages.noHandshakeInFolder());
        }
        PluginJar jar = described.isEmpty() ? jars.get(0) : described.get(0);
        List<String> missing = new ArrayList<>();
        for (String name : List.of(ID, VERSION, API_LEVEL)) {
            if (attribute(jar, name).isEmpty()) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal(Messages.noHandshake(missing));
        }
        String id = attribute(jar, ID).orElseThrow();
        if (!IDS.matcher(id).matches()) {
            throw new Refusal(Messages.notAPluginId(id));
        }
        return new Handshake(
                id,
                attribute(jar, VERSION).orElseThrow(),
                attribute(jar, API_LEVEL).orElseThrow());
    }

    private static Optional<String> attribute(PluginJar jar, String name) {
        Attributes attributes = jar.manifest().getMainAttributes();
        return Optional.ofNullable(attributes.getValue(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    void require() throws Refusal {
        if (id.equals(Offered.CLASS_PATH)) {
            throw new Refusal(Messages.reservedPluginId(id));
        }
        int level = level();
        if (level > ApiLevel.CURRENT) {
            throw new Refusal(Messages.apiLevelTooNew(level, ApiLevel.CURRENT));
        }
        if (level < ApiLevel.OLDEST) {
            throw new Refusal(Messages.apiLevelTooOld(level, ApiLevel.OLDEST));
        }
    }

    private int level() throws Refusal {
        try {
            return Integer.parseInt(apiLevel);
        } catch (NumberFormatException noNumber) {
            throw new Refusal(Messages.notAnApiLevel(apiLevel, ApiLevel.CURRENT));
        }
    }
}
