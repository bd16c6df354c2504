package io.github.anometry.api.internal;

import java.util.regex.Pattern;

/**
 * Advice in messages that are shown by the command and thrown by the library: {@code (--resize map; in Java, Resize.maps())}.
 * The users of the command need not know Java.
 */
public final class Advice {
    private static final Pattern IN_JAVA = Pattern.compile("; in Java, [\\w.]+(\\(\\))?(?=\\))");

    private Advice() {}

    /**
     * What to do, for the users of the command and for those of the library.
     *
     * @param option {@code --resize map}
     * @param call {@code Resize.maps()}
     */
    public static String either(String option, String call) {
        return "(" + option + "; in Java, " + call + ")";
    }

    /** A message without what is meant for users of the library: {@code (--resize map)}. */
    public static String ofCommand(String message) {
        return IN_JAVA.matcher(message).replaceAll("");
    }
}
