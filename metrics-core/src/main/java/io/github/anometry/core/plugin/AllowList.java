package io.github.anometry.core.plugin;

import io.github.anometry.api.error.ConfigurationException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plugins that may be loaded: all, or those whose checksum is listed under their file name or id. */
final class AllowList {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    private final @Nullable Map<String, String> allowed;

    private AllowList(@Nullable Map<String, String> allowed) {
        this.allowed = allowed;
    }

    static AllowList all() {
        return new AllowList(null);
    }

    /** @throws ConfigurationException if a checksum is invalid */
    static AllowList of(Map<String, String> sha256) {
        sha256.forEach((name, sum) -> {
            if (!SHA256.matcher(sum).matches()) {
                throw new ConfigurationException("sha256", Messages.notASha256(name, sum), null);
            }
        });
        return new AllowList(new TreeMap<>(sha256));
    }

    /** @throws Refusal if the plugin is not listed, or an entry for it has another checksum */
    void require(String fileName, String id, String sha256) throws Refusal {
        if (allowed == null) {
            return;
        }
        boolean listed = false;
        for (String name : Stream.of(fileName, id).distinct().toList()) {
            String expected = allowed.get(name);
            if (expected != null && !expected.toLowerCase(Locale.ROOT).equals(sha256)) {
                throw new Refusal(Messages.otherSha256(name, expected, sha256));
            }
            listed |= expected != null;
        }
        if (!listed) {
            throw new Refusal(Messages.notAllowed(fileName, id, sha256, allowed.keySet()));
        }
    }
}
