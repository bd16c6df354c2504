package io.github.anometry.benchmarks;

import java.util.Locale;

/** Every text that a user may see. */
final class Messages {
    private Messages() {}

    static String badSize(String size) {
        return "'" + size
                + "' is not a size. Use a number of maps of 256 × 256 pixels (100), or one of 65k, 1M, 6.55M, 39.3M "
                + "and 157M pixels; at most 32767 maps.";
    }

    static String noSuchContestant(String name, String known) {
        return "'" + name + "' is not a contestant. There are: " + known + ".";
    }

    static String badHeap(String heap) {
        return "'" + heap + "' is not a heap size. Write it as for Java: 12g or 800m.";
    }

    static String fileTooShort(String file) {
        return file + " is truncated. Run the benchmark again to rewrite it.";
    }

    static String wrongCells(int cells, int columns) {
        return "A row of " + cells + " cells does not fit a table of " + columns + " columns.";
    }

    static String takesTooLong(String title, String size, String mostMillions) {
        return title + " is left out at " + size + " pixels: it takes too long above " + mostMillions + " M.";
    }

    static String doesNotFit(String title, String size, String needed, String heap) {
        return title + " is left out at " + size + " pixels: it needs " + needed
                + " and space for garbage collection, more than the heap of " + heap
                + " has. Increase it with --heap.";
    }

    static String ranOutOfMemory(String title, String size, int threads, String heap) {
        return title + " with " + threads + (threads == 1 ? " thread" : " threads") + " ran out of memory at " + size
                + " pixels in a heap of " + heap + ". Increase it with --heap.";
    }

    static String failed(String title, String size, int threads, String log) {
        return title + " with " + threads + (threads == 1 ? " thread" : " threads") + " failed at " + size
                + " pixels; for the cause see " + log + ".";
    }

    static String programFailed(String program, int exitCode, String log) {
        return program + " ended with exit code " + exitCode + "; for the cause see " + log + ".";
    }

    static String noPythonPeers() {
        return "scikit-learn is left out: /usr/bin/python3 cannot import sklearn and numpy. On Debian, install python3-sklearn.";
    }

    static String writingData(String size) {
        return "Writing the data: " + size + " pixels ...";
    }

    static String measuring(String size, String title, int threads) {
        return size + " pixels: " + title + (threads > 1 ? ", " + threads + " threads" : "") + " ...";
    }

    static String measured(Measurement measured) {
        return "  " + Numbers.seconds(measured.seconds()) + ", " + Numbers.threeDigits(measured.nanosPerPixel())
                + " ns/pixel";
    }

    static String sizeHeading(Size size) {
        return "### " + size.label() + " pixels: " + size.maps() + (size.maps() == 1 ? " map" : " maps") + " of "
                + DataGenerator.SIDE + " × " + DataGenerator.SIDE + ", "
                + String.format(Locale.ROOT, "%.0f", DataGenerator.ANOMALOUS * 100) + " % anomalous";
    }

    static String growthHeading() {
        return "### Growth with the data and with threads";
    }

    static String peersHeading() {
        return "### scikit-learn's time divided by Anometry's";
    }

    static String memoryHeading(Size size) {
        return "### Memory, " + size.label() + " pixels";
    }

    static String setting(
            int processors, String memory, String heap, Timing.Effort effort, String python, String load) {
        return processors + " processors, " + memory + " of memory, Java "
                + System.getProperty("java.vm.version") + ", Parallel GC in a heap of " + heap
                + " for each contestant; median of " + effort.iterations() + " iterations after " + effort.warmUps()
                + " of " + effort.warmUpMillis() + " ms to warm up. " + (python.isEmpty() ? "" : python + ". ")
                + "The machine's load before: " + load
                + ".";
    }

    static String written(String file) {
        return "The tables are also in " + file + ".";
    }

    static String above(String heap) {
        return "above " + heap;
    }
}
