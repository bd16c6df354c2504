package io.github.anometry.cli.internal;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages about the demo: problem, where, cause, what to do. */
public final class DemoMessages {
    private DemoMessages() {}

    public static String folderInUse(String folder) {
        return "The folder '" + folder
                + "' contains files that the demo did not create, so nothing was written. Name another folder with "
                + "--out.";
    }

    public static String otherLayout(String folder, String layout) {
        return "The folder '" + folder + "' has a demo in the layout '" + layout
                + "', so nothing was written. Name another folder with --out.";
    }

    public static String cannotWrite(String folder, @Nullable String cause) {
        return "The demo's files cannot be written to '" + folder + "': " + cause
                + ". Name a writable folder with --out.";
    }

    public static String unknownLayout(String name, Collection<String> known) {
        return "There is no demo in a layout '" + name + "'." + Spelling.didYouMean(name, known) + " There are "
                + Wording.list(known) + ".";
    }

    public static String made(String layout, String folder) {
        return "Created a data set in "
                + (layout.equals("mvtec") ? "MVTec AD layout" : "the layout '" + layout + "'")
                + " under " + folder + ".";
    }

    /** @param command how the user called the command */
    public static List<String> next(String command, String maps, String masks) {
        return List.of(
                "Evaluate it yourself:",
                "  " + Messages.word(command) + " evaluate " + Messages.word(maps) + " " + Messages.word(masks));
    }
}
