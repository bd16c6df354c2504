package io.github.anometry.core.plugin;

import io.github.anometry.api.internal.ThirdPartyCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains an error from a plugin's class. */
final class Failure {
    private static final Pattern CLASS_PATH = Pattern.compile("L?([\\w$/]+);?");
    private static final Pattern NEWER_JAVA = Pattern.compile("class file version (\\d+)\\.");
    /** The class file version of Java 1.0 is 44. */
    private static final int VERSION_OFFSET = 44;

    private Failure() {}

    /** Why a provider's class cannot be loaded or instantiated. */
    static Problem of(String provider, Throwable error) {
        if (error instanceof ExceptionInInitializerError) {
            return Messages.initializerFailed(
                    provider, ThirdPartyCode.describe(error.getCause() == null ? error : error.getCause()));
        }
        String message = ThirdPartyCode.message(error);
        Matcher newer = NEWER_JAVA.matcher(message);
        if (error instanceof UnsupportedClassVersionError && newer.find()) {
            return Messages.builtForNewerJava(
                    provider,
                    Integer.parseInt(newer.group(1)) - VERSION_OFFSET,
                    Runtime.version().feature());
        }
        Matcher missing = CLASS_PATH.matcher(message);
        if (error instanceof NoClassDefFoundError && missing.matches()) {
            return Messages.libraryMissing(provider, missing.group(1).replace('/', '.'));
        }
        Optional<String> mismatch = ApiMismatch.of(error);
        if (mismatch.isPresent()) {
            return Messages.otherAnometry(provider, mismatch.get());
        }
        if (error instanceof LinkageError) {
            return Messages.doesNotLink(provider, ThirdPartyCode.describe(error));
        }
        return Messages.constructorFailed(provider, ThirdPartyCode.describe(error));
    }
}
