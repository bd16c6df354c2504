package io.github.anometry.core.plugin;

import io.github.anometry.api.internal.ForeignCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Detects errors of plugins that were built against another version of Anometry, and what they miss. */
final class ApiMismatch {
    /** {@code io.github.anometry.api.batch.Tensor.fancy(} of a method, without {@code (} of a field. */
    private static final Pattern MEMBER =
            Pattern.compile("io\\.github\\.anometry\\.(?:\\w+\\.)*([A-Z]\\w*)\\.(\\w+)(\\()?");

    private static final Pattern CLASS = Pattern.compile("io[./]github[./]anometry[./](?:[a-z]\\w*[./])*([A-Z]\\w*)");

    private ApiMismatch() {}

    /** What of Anometry is not as the plugin expects it: {@code Tensor.fancy()}; empty if that is not what went wrong. */
    static Optional<String> of(Throwable error) {
        // NoSuchMethodError, NoSuchFieldError, AbstractMethodError and IllegalAccessError are of this kind.
        if (!(error instanceof IncompatibleClassChangeError)) {
            return Optional.empty();
        }
        String message = ForeignCode.message(error);
        Matcher member = MEMBER.matcher(message);
        if (member.find()) {
            return Optional.of(member.group(1) + "." + member.group(2) + (member.group(3) == null ? "" : "()"));
        }
        Matcher type = CLASS.matcher(message);
        return type.find() ? Optional.of(type.group(1)) : Optional.empty();
    }
}
