package io.github.anometry.api.internal;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths from what users write. */
public final class PathText {
    /** The character to which Java decodes bytes that are not text in the locale's encoding. */
    private static final char NO_CHARACTER = '\uFFFD';

    private PathText() {}

    /**
     * The path that a text denotes.
     *
     * @throws DataException if the locale cannot express it, or the folder that it is relative to
     * @throws ConfigurationException if it is none in any locale
     */
    public static Path toPath(String text) {
        return toPath(text, System.getProperty("user.dir", ""), encodingOfNames());
    }

    static Path toPath(String text, String workingFolder, Charset encoding) {
        try {
            Path path = Path.of(text);
            if (!path.isAbsolute() && isLost(workingFolder, encoding)) {
                throw new DataException(Messages.workingFolderNotInLocale(workingFolder, encoding.name()));
            }
            return path;
        } catch (InvalidPathException none) {
            String message = explain(none, encoding);
            if (isLost(text, encoding)) {
                throw new DataException(message, none);
            }
            throw new ConfigurationException(null, message, none);
        }
    }

    /** Why a text is no path, and what to do. */
    public static String explain(InvalidPathException none) {
        return explain(none, encodingOfNames());
    }

    static String explain(InvalidPathException none, Charset encoding) {
        return isLost(none.getInput(), encoding)
                ? Messages.pathNotInLocale(none.getInput(), encoding.name())
                : Messages.noPath(none.getInput(), none.getReason());
    }

    /** Whether the encoding has not all characters of a text, or had not as the text was read. */
    private static boolean isLost(String text, Charset encoding) {
        boolean readWrongly = !encoding.equals(StandardCharsets.UTF_8) && text.indexOf(NO_CHARACTER) >= 0;
        return readWrongly || !encoding.newEncoder().canEncode(text);
    }

    /** That of the locale on Linux: where it is not installed, that of the locale C, which is ASCII. */
    private static Charset encodingOfNames() {
        String name = System.getProperty("sun.jnu.encoding", "");
        return Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
    }
}
