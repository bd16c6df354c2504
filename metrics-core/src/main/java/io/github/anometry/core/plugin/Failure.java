package io.github.anometry.core.plugin;

import io.github.anometry.core.internal.Messages;
import io.github.anometry.core.internal.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an error that came out of a plugin's class means. */
final class Failure {
    private static final Pattern CLASS_PATH = Pattern.compile("L?([\\w$/]+);?");
    private static final Pattern NEWER_JAVA = Pattern.compile("class file version (\\d+)\\.");
    /** The class file version of Java 1.0 is 44. */
    private static final int VERSION_OFFSET = 44;

    private Failure() {}

    /** Why a provider's class does not load, or makes no provider. */
    static Problem of(String provider, Throwable error) {
        if (error instanceof ExceptionInInitializerError) {
            return Messages.initializerFailed(provider, describe(root(error)));
        }
        String message = String.valueOf(error.getMessage());
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
        if (error instanceof LinkageError) {
            return Messages.doesNotLink(provider, describe(error));
        }
        return Messages.constructorFailed(provider, describe(error));
    }

    private static Throwable root(Throwable error) {
        Throwable cause = error.getCause();
        return cause == null ? error : cause;
    }

    /** Its kind and what it says, on one line, without the full stop. */
    static String describe(Throwable error) {
        String message = error.getMessage();
        return error.getClass().getName()
                + (message == null
                        ? ""
                        : ": " + message.strip().replaceAll("\\s+", " ").replaceFirst("\\.$", ""));
    }

    /** Too little memory is no plugin's fault, at least not provably. */
    static void rethrowIfFatal(Throwable error) {
        if (error instanceof VirtualMachineError fatal && !(error instanceof StackOverflowError)) {
            throw fatal;
        }
    }
}
