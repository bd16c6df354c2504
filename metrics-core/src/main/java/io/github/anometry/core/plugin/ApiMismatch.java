package io.github.anometry.core.plugin;

import io.github.anometry.api.internal.ThirdPartyCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Detects errors of plugins that were built against another version of Anometry, and the members that they miss. */
final class ApiMismatch {
    /** {@code io.github.anometry.api.batch.Tensor.fancy(} for a method, without {@code (} for a field. */
    private static final Pattern MEMBER =
            Pattern.compile("io\\.github\\.anometry\\.(?:\\w+\\.)*([A-Z]\\w*)\\.(\\w+)(\\()?");

    private static final Pattern CLASS = Pattern.compile("io[./]github[./]anometry[./](?:[a-z]\\w*[./])*([A-Z]\\w*)");

    private ApiMismatch() {}

    /** The member of Anometry that the plugin misses: {@code Tensor.fancy()}; empty for any other error. */
    static Optional<String> of(Throwable error) {
        // NoSuchMethodError, NoSuchFieldError, AbstractMethodError and IllegalAccessError are subclasses of this.
        if (!(error instanceof IncompatibleClassChangeError)) {
            return Optional.empty();
        }
        String message = ThirdPartyCode.message(error);
        Matcher member = MEMBER.matcher(message);
        if (member.find()) {
            return Optional.of(member.group(1) + "." + member.group(2) + (member.group(3) == null ? "" : "()"));
        }
        Matcher type = CLASS.matcher(message);
        return type.find() ? Optional.of(type.group(1)) : Optional.empty();
    }
}
