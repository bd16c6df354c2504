package io.github.anometry.cli.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command says of the files that it writes: problem, where, cause, what to do. */
public final class OutputMessages {
    private OutputMessages() {}

    public static String holdsSomethingElse(String file) {
        return "The results are not written to '" + file
                + "', because it exists and is not a results file. Nothing was changed. Name another file, or replace it with"
                + " --overwrite.";
    }

    public static String written(String file) {
        return "Wrote " + file + ".";
    }

    public static String appended(List<String> files) {
        return "Appended to " + String.join(", ", files) + ".";
    }

    public static String noSuchFolder(String file, String folder) {
        return "'" + file + "' cannot be written: there is no folder '" + folder
                + "'. Make it, or name a file in a folder that exists.";
    }

    public static String outputLost() {
        return "What was printed did not all arrive: standard output is closed, or its disk is full. "
                + "Free some space, or write to a file with --json FILE.";
    }

    public static String wouldOverwriteInput(String file) {
        return "The results cannot be written to '" + file + "': it is one of the inputs. Name another file.";
    }

    public static String cannotWriteResults(String file, @Nullable String cause) {
        return "The results cannot be written to '" + file + "': " + cause
                + ". Choose a file in a folder that exists and can be written to.";
    }

    public static String fileTaken(String file) {
        return "The results cannot be written to '" + file
                + "': it is one of the inputs, or another option writes it. Name another file.";
    }

    public static String logFailed(String logger, String reason) {
        return "The results were not logged by '" + logger + "': " + reason;
    }
}
