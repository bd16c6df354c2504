package io.github.anometry.api.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Describes why a file cannot be read or written. */
public final class FileFailure {
    private FileFailure() {}

    /** The reason without the file's name, which is in the message anyway. */
    public static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof CharacterCodingException) {
            return "it is not text in UTF-8";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "something else is there";
        }
        if (failure instanceof NotDirectoryException) {
            return "it is not a folder";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "it is a folder with files in it";
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
