package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Explains in words why a file could not be read. */
public final class FileErrors {
    private FileErrors() {}

    public static DataException unreadable(Path file, IOException cause) {
        return new DataException(Messages.unreadable(file.toString(), cause(file, cause)), cause);
    }

    static DataException unreadable(DataFile file, IOException cause) {
        String reason = file.path().map(path -> cause(path, cause)).orElseGet(() -> plainCause(cause));
        return new DataException(Messages.unreadable(file.location(), reason), cause);
    }

    /** @param where a file, or a part of one */
    static DataException unreadable(String where, IOException cause) {
        return new DataException(Messages.unreadable(where, plainCause(cause)), cause);
    }

    private static String cause(Path file, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return Messages.accessDenied();
        }
        if (Files.isDirectory(file)) {
            return Messages.isFolder();
        }
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            boolean isLink = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            return isLink ? Messages.danglingLink() : Messages.noSuchFile();
        }
        return plainCause(cause);
    }

    private static String plainCause(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return Messages.accessDenied();
        }
        String reason = cause.getMessage();
        return cause instanceof EOFException || reason == null ? Messages.endOfFile() : Messages.sentence(reason);
    }

    /** Whether both paths lead to one file or folder. */
    public static boolean areSame(Path first, Path second) {
        try {
            return Files.isSameFile(first, second);
        } catch (IOException e) {
            throw unreadable(second, e);
        }
    }
}
