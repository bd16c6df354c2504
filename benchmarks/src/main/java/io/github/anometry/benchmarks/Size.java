package io.github.anometry.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The amount of data: a number of maps of 256 × 256 pixels. */
record Size(int maps) implements Comparable<Size> {
    static final List<Size> QUICK = List.of(new Size(1), new Size(16));
    static final List<Size> STANDARD = List.of(new Size(1), new Size(16), new Size(100), new Size(600));

    Size {
        if (maps < 1 || (long) maps * DataGenerator.PIXELS > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(Messages.badSize(String.valueOf(maps)));
        }
    }

    /** @param text a number of maps, or the name of a common size in the tables: 65k, 1M, 6.55M, 39.3M, 157M */
    static Size parse(String text) {
        try {
            return switch (text) {
                case "65k" -> new Size(1);
                case "1M" -> new Size(16);
                case "6.55M" -> new Size(100);
                case "39.3M" -> new Size(600);
                case "157M" -> new Size(2400);
                default -> new Size(Integer.parseInt(text));
            };
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(Messages.badSize(text), notANumber);
        }
    }

    long pixels() {
        return (long) maps * DataGenerator.PIXELS;
    }

    /** The number of pixels in three digits: {@code 6.55 M}. */
    String label() {
        double millions = pixels() / 1e6;
        return millions < 1
                ? String.format(Locale.ROOT, "%.0f k", millions * 1e3)
                : Numbers.threeDigits(millions) + " M";
    }

    @Override
    public int compareTo(Size other) {
        return Comparator.comparingInt(Size::maps).compare(this, other);
    }
}
