package io.github.anometry.plugin.figures;

import io.github.anometry.api.internal.Wording;

/** The messages of this module: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    static String outOfRange(String setting, double value, double least, double most) {
        return "The " + setting + " of a drawing is " + Wording.number(value) + ", but must be from "
                + Wording.number(least) + " to " + Wording.number(most) + ".";
    }

    static String cannotWrite(String file, String cause) {
        return "Cannot write the figure '" + file + "': " + cause + ". No partial file was left; name a file in an "
                + "existing, writable folder on a disk with free space.";
    }

    static String noFolder(String folder) {
        return "there is no folder '" + folder + "'";
    }

    static String isFolder() {
        return "it is a folder";
    }

    static String cannotDraw(String cause) {
        return "Cannot draw a figure, because Java has no fonts or no graphics here: " + cause + ". Install a font "
                + "(on Linux fontconfig and, for example, DejaVu), and start Java with -Djava.awt.headless=true if "
                + "there is no screen.";
    }
}
