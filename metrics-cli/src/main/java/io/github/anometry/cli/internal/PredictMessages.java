package io.github.anometry.cli.internal;

import java.util.List;

/** The messages of {@code anometry predict}. */
public final class PredictMessages {
    private PredictMessages() {}

    public static String outInDataset(String out) {
        return "The maps cannot be written to '" + out
                + "': it is in the data set, and maps would mix with its images. Name another folder.";
    }

    public static String outIsNotAFolder(String out) {
        return "The maps cannot be written to '" + out + "': it is a file. Name a folder.";
    }

    public static String outInUse(String out) {
        return "The folder '" + out
                + "' is not empty, so nothing was predicted. Name another folder, or replace the maps in it with "
                + "--overwrite.";
    }

    public static String cannotWrite(String file, String cause) {
        return "The map cannot be written to '" + file + "': " + cause
                + ". Name a writable folder on a disk with free space.";
    }

    public static String noMaps(String model) {
        return "The model '" + model
                + "' predicts no anomaly_map. It must add one to each batch of images that it is given.";
    }

    public static String cancelled(String out) {
        return "Interrupted. The maps predicted so far are in '" + out + "'.";
    }

    /** @param command how the user called the command */
    public static List<String> written(String command, String out, String dataset) {
        return List.of(
                "Wrote the maps to " + out + ". Evaluate them:",
                "  " + Messages.word(command) + " evaluate " + Messages.word(out) + " " + Messages.word(dataset));
    }
}
