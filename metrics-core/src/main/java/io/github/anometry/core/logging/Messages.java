package io.github.anometry.core.logging;

import java.util.List;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    // Files

    static String isADirectory(String file) {
        return "Results cannot be written to '" + file + "': it is a directory. Name a file in it.";
    }

    static String noDirectory(String file, String directory) {
        return "Results cannot be written to '" + file + "': there is no directory '" + directory
                + "'. Create it, or check the path.";
    }

    static String mayNotWrite(String file, String cause) {
        return "Results cannot be written to '" + file + "': " + cause
                + ". Change the permissions of the file and its directory, or name another file.";
    }

    static String lockedByAnother(int seconds) {
        return "another process has kept it locked for more than " + seconds + " s";
    }

    static String cannotRead(String file, String cause) {
        return "'" + file + "' cannot be read, so nothing can be appended to it: " + cause
                + ". Check its permissions and its disk, or name another file.";
    }

    static String otherHeader(String file, List<String> found, List<String> expected) {
        return "'" + file + "' has a different header than results, so nothing was written to it. It has "
                + String.join(",", found) + " but results have " + String.join(",", expected)
                + ". Name another file, or move this one away.";
    }

    static String noCsv(String file, String cause) {
        return "'" + file + "' does not begin with a CSV header, so nothing was written to it: " + cause
                + ". Name another file, or move this one away.";
    }

    static String noJsonLines(String file, String begin) {
        return "'" + file + "' begins with '" + begin
                + "', not with a logged run ({\"run\": ...), so nothing was written to it. Name another file, or move this one"
                + " away.";
    }

    static String notWritten(String file, String cause) {
        return "The run could not be written to '" + file + "': " + cause
                + ". The file is as it was before. Free some space, change its permissions, or name another file, and "
                + "log the run again.";
    }

    static String notUndone(String file, String cause, String second) {
        return "The run was only partly written to '" + file + "': " + cause
                + ", and that part could not be removed: " + second
                + ". The rest of the file is unchanged; an incomplete line at its end is removed when the next run is written.";
    }

    static String streamFailed() {
        return "The table could not be printed: the stream reports an error. Check where it leads, for example whether a pipe "
                + "was closed or a disk is full.";
    }

    // Providers

    static String noProviderOfSlf4j() {
        return "SLF4J has no provider here, so the results would be lost. Use another logger, or, in a program, add"
                + " a provider such as logback-classic to its class path.";
    }

    static String noCells(String logger, String setting, String value) {
        return "The setting '" + setting + "' of the logger '" + logger + "' is '" + value
                + "'. Give raw or safe; safe puts an apostrophe before text that a spreadsheet would run.";
    }

    static String noPath(String logger, String setting, String explanation) {
        return "The setting '" + setting + "' of the logger '" + logger + "' is wrong. " + explanation;
    }
}
