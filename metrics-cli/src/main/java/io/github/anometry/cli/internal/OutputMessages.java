package io.github.anometry.cli.internal;

import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.internal.Wording;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages about the files that the command writes: problem, where, cause, what to do. */
public final class OutputMessages {
    private OutputMessages() {}

    public static String holdsSomethingElse(String file) {
        return "The results cannot be written to '" + file
                + "', because it exists and is not a results file. Nothing was changed. Name another file, or replace it with"
                + " --overwrite.";
    }

    public static String reportExists(String file) {
        return "The report cannot be written to '" + file
                + "', because the file exists. Nothing was changed. Name another file, or replace it with --overwrite.";
    }

    public static String written(String file) {
        return "Wrote " + file + ".";
    }

    public static String appended(List<String> files) {
        return "Appended to " + String.join(", ", files) + ".";
    }

    public static String noSuchFolder(String file, String folder) {
        return "'" + file + "' cannot be written: there is no folder '" + folder
                + "'. Create it, or name a file in an existing folder.";
    }

    public static String outputLost() {
        return "The output is incomplete: standard output is closed, or its disk is full. Free some space, or write to "
                + "a file on another disk.";
    }

    public static String wouldOverwriteInput(String file) {
        return "The results cannot be written to '" + file + "': it is one of the inputs. Name another file.";
    }

    public static String cannotWriteResults(String file, @Nullable String cause) {
        return "The results cannot be written to '" + file + "': " + cause
                + ". Name a file in an existing, writable folder.";
    }

    /** After the evaluation, when the results have been printed. */
    public static String resultsNotWritten(String file, String cause) {
        return "The results were not written to '" + file + "': " + cause
                + ". Any previous file is unchanged. "
                + (cause.contains("space left") || cause.contains("quota") ? "Free some space, or name" : "Name")
                + " another file.";
    }

    public static String notAJsonSize(String given) {
        return "'" + given + "' is not a size. Use full or small.";
    }

    public static String tableOfImagesNeedsAFile() {
        return "The table of images cannot go to standard output, which already has the results. Name a file: "
                + "--image-records images.csv.";
    }

    public static String fileTaken(String file) {
        return "The results cannot be written to '" + file
                + "': it is one of the inputs, or another option writes it. Name another file.";
    }

    /** @param fitting the reports for files with that extension */
    public static String noReportFor(String file, List<String> fitting, List<String> known, List<String> problems) {
        String names = fitting.isEmpty() ? "no report" : "more than one report";
        return "There is " + names + " for a file such as '" + file + "'. Write NAME=FILE with one of these: "
                + Wording.list(fitting.isEmpty() ? known : fitting) + "."
                + (known.isEmpty() ? " Reports come with plugins: name their directory with --plugins." : "")
                + (problems.isEmpty()
                        ? ""
                        : " It may be part of what could not be loaded: " + String.join(" ", problems));
    }

    public static String reportFailed(String report, String reason) {
        return "The report '" + report + "' was not written: " + reason;
    }

    /** Messages of Anometry and of the file system are already sentences. */
    public static String reason(Throwable failure) {
        boolean isSentence = failure instanceof AnometryException || failure instanceof IOException;
        String message = ThirdPartyCode.message(failure);
        return (isSentence && !message.isEmpty() ? message : ThirdPartyCode.describe(failure)) + ".";
    }

    public static String logFailed(String logger, String reason) {
        return "The results were not logged by '" + logger + "': " + reason;
    }
}
