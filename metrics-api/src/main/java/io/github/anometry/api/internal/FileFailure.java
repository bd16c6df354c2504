package io.github.anometry.api.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;

/** Describes why a file cannot be read or written. */
public final class FileFailure {
    private static final Map<Class<? extends IOException>, String> REASONS = Map.of(
            NoSuchFileException.class, "there is no such file",
            AccessDeniedException.class, "permission denied",
            CharacterCodingException.class, "it is not text in UTF-8",
            FileAlreadyExistsException.class, "something else is there",
            NotDirectoryException.class, "it is not a folder",
            DirectoryNotEmptyException.class, "it is a folder with files in it");

    private FileFailure() {}

    /** The reason without the file's name, which is in the message anyway. */
    public static String reason(IOException failure) {
        for (Map.Entry<Class<? extends IOException>, String> reason : REASONS.entrySet()) {
            if (reason.getKey().isInstance(failure)) {
                return reason.getValue();
            }
        }
        if (isOfTooManyOpenFiles(failure)) {
            return "too many files are open";
        }
        String reason = failure instanceof FileSystemException ofFile ? ofFile.getReason() : failure.getMessage();
        return reason == null ? "the system gives no reason" : reason;
    }

    /** Whether too many files are open. Java reports this only by the system's message. */
    public static boolean isOfTooManyOpenFiles(IOException failure) {
        String message = failure.getMessage();
        return message != null && message.contains("Too many open files");
    }
}
