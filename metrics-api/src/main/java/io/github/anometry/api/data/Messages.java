package io.github.anometry.api.data;

/** Why a file cannot be read, whose reader names it, and why a setting cannot. */
final class Messages {
    private Messages() {}

    static String notRegular() {
        return "it is not a regular file but a pipe, a device or a socket, and to read one of them may never end. Give a file,"
                + " or a link to one; save in a file what a pipe gives.";
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
