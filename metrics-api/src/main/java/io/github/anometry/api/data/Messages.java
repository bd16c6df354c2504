package io.github.anometry.api.data;

/** Why a file cannot be read, whose reader names it, and why a setting cannot. */
final class Messages {
    private Messages() {}

    static String notRegular() {
        return "it is a pipe, a device or a socket, and reading it may never end. Give a file, or a link to one; save "
                + "the output of a pipe in a file.";
    }

    static String folder() {
        return "it is a folder. Give a file.";
    }

    static String endOfFile() {
        return "The file ends too early.";
    }

    static String notAMaskRule(String text) {
        return "'" + text
                + "' is not a mask rule. Give a comparison and a number, for example >0, >127 or ==255, in quotes on"
                + " the command line.";
    }
}
