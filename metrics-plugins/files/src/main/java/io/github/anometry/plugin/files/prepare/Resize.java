package io.github.anometry.plugin.files.prepare;

import io.github.anometry.api.error.ConfigurationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a map and a mask of different sizes get one size: maps bilinearly, as OpenCV and PyTorch do, and masks by their
 * nearest pixels. What has the size already stays as it is.
 *
 * @param height of {@link What#BOTH}; else 0
 * @param width of {@link What#BOTH}; else 0
 */
public record Resize(What what, int height, int width) {
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,8})[x×X]([1-9]\\d{0,8})");

    /** What is resized. */
    public enum What {
        /** Maps, to the size of their masks, as MVTec's evaluation needs. The default. */
        MAPS,
        /** Masks, to the size of their maps, as Anomalib does. */
        MASKS,
        /** Both, to a given size. */
        BOTH,
        /** Nothing: different sizes are an error. */
        NOTHING
    }

    /** Maps, to the size of their masks. */
    public static Resize maps() {
        return new Resize(What.MAPS, 0, 0);
    }

    /** Masks, to the size of their maps. */
    public static Resize masks() {
        return new Resize(What.MASKS, 0, 0);
    }

    /** Both, to one size. */
    public static Resize to(int height, int width) {
        return parse(height + "x" + width);
    }

    /** Nothing: different sizes are an error. */
    public static Resize none() {
        return new Resize(What.NOTHING, 0, 0);
    }

    /**
     * Reads the value of the option {@code --resize}.
     *
     * @param text {@code map}, {@code mask}, {@code none}, or height and width: {@code 256x256}
     * @throws ConfigurationException if it is something else
     */
    public static Resize parse(String text) {
        Matcher size = SIZE.matcher(text);
        if (size.matches()) {
            return new Resize(What.BOTH, Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
        }
        return switch (text) {
            case "map" -> maps();
            case "mask" -> masks();
            case "none" -> none();
            default -> throw new ConfigurationException("resize", Messages.notAResize(text), null);
        };
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return switch (what) {
            case MAPS -> "map";
            case MASKS -> "mask";
            case BOTH -> height + "x" + width;
            case NOTHING -> "none";
        };
    }
}
