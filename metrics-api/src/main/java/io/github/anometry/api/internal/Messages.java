package io.github.anometry.api.internal;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private static final String SET_LOCALE =
            ". Set LC_ALL=C.UTF-8, or another locale with UTF-8 that 'locale -a' lists.";

    private Messages() {}

    // Files

    static String isFolder() {
        return "it is a folder";
    }

    static String writeProtected() {
        return "it is write-protected";
    }

    // Paths

    static String pathNotInLocale(String path, String encoding) {
        return "The path '" + path + "' cannot be used: it has characters outside the encoding of the locale, "
                + encoding + SET_LOCALE;
    }

    static String workingFolderNotInLocale(String folder, String encoding) {
        return "The folder '" + folder + "', where the command runs, cannot be used: it has characters outside the "
                + "encoding of the locale, " + encoding + SET_LOCALE;
    }

    static String noPath(String path, String reason) {
        return "'" + path + "' is not a path: " + reason + ". Give the path of a file or folder.";
    }
}
