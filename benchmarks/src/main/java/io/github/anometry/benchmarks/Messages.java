package io.github.anometry.benchmarks;

import java.util.Locale;

/** Every text that a user may see. */
final class Messages {
    private Messages() {}

    static String badSize(String size) {
        return "'" + size
                + "' is no size. Give a number of maps of 256 × 256 pixels (100), or one of"
                + " 65k, 1M, 6.55M, 39.3M and 157M pixels; at most 32767 maps.";
    }

    static String noSuchContestant(String name, String known) {
        return "'" + name + "' is no contestant. There are: " + known + ".";
    }

    static String badHeap(String heap) {
        return "'" + heap + "' is no size of a heap. Write it as Java does: 12g or 800m.";
    }

    static String fileTooShort(String file) {
        return file + " ends before its data do. Run the benchmark again, which writes it anew.";
    }

    static String wrongCells(int cells, int columns) {
        return "A row of " + cells + " cells does not fit a table of " + columns + " columns.";
    }

    static String takesTooLong(String title, String size, String mostMillions) {
        return title + " is left out at " + size + " pixels: it takes too long above " + mostMillions + " M.";
    }

    static String doesNotFit(String title, String size, String needed, String heap) {
        return title + " is left out at " + size + " pixels: it needs " + needed
                + " and room to collect garbage, more than the" + " heap of " + heap
                + " has. Give it more with --heap.";
    }

    static String ranOutOfMemory(String title, String size, int threads, String heap) {
        return title + " with " + threads + (threads == 1 ? " thread" : " threads") + " ran out of memory at " + size
                + " pixels in a heap of " + heap + ". Give it more with --heap.";
    }

    static String failed(String title, String size, int threads, String log) {
        return title + " with " + threads + (threads == 1 ? " thread" : " threads") + " failed at " + size
                + " pixels; why is in " + log + ".";
    }

    static String programFailed(String program, int exitCode, String log) {
        return program + " ended with exit code " + exitCode + "; why is in " + log + ".";
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
        return "The tables are in " + file + " as well.";
    }

    static String above(String heap) {
        return "above " + heap;
    }
}
