package io.github.anometry.plugin.files.internal.manifest;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.CsvRows;
import io.github.anometry.plugin.files.internal.format.PipedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The text of a table, and where it came from.
 *
 * @param name of the table in messages, after "The table"
 * @param folder to which its paths are relative; empty: the working directory
 * @param isStream whether it came from a pipe, so that paths are relative to the working directory
 */
record TableText(String name, Path folder, boolean isStream, String text) {
    private static final String STANDARD_INPUT = "on standard input";
    /** Names of what was opened before: a pipe, or whatever the shell has redirected. */
    private static final Pattern OPENED = Pattern.compile("/dev/stdin|/dev/fd/\\d+|/proc/self/fd/\\d+");

    static TableText read(Path file) {
        try {
            boolean isStream = isStream(file);
            Path parent = file.getParent();
            Path nowhere = file.getFileSystem().getPath("");
            // Read at once, so that it may be a pipe.
            byte[] bytes = Files.readAllBytes(file);
            return new TableText(
                    file.toString(),
                    isStream || parent == null ? nowhere : parent,
                    isStream,
                    text(file.toString(), bytes));
        } catch (IOException unreadable) {
            throw new DataException(Messages.unreadable(file.toString(), unreadable), unreadable);
        }
    }

    static TableText read(InputStream in) {
        try {
            return new TableText(STANDARD_INPUT, Path.of(""), true, text(STANDARD_INPUT, in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new DataException(Messages.unreadable(STANDARD_INPUT, unreadable), unreadable);
        }
    }

    /** Whether it is a pipe or the like, which has no folder of its own. */
    static boolean isStream(Path file) {
        return PipedFile.isAt(file) || OPENED.matcher(file.toString()).matches();
    }

    private static String text(String name, byte[] bytes) throws IOException {
        try {
            String text =
                    charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return CsvRows.withoutMark(text);
        } catch (CharacterCodingException notText) {
            throw new DataException(Messages.notText(name), notText);
        }
    }

    /** By the byte order mark; spreadsheets call UTF-16 "Unicode text". */
    private static Charset charset(byte[] bytes) {
        boolean isMarked = bytes.length >= 2;
        if (isMarked && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return isMarked && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }
}
