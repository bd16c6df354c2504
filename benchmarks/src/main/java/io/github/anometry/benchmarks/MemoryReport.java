package io.github.anometry.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The heap that an evaluation needs beyond the data: what it retains, and its peak. The peak is the smallest heap in
 * which it completes, less the data, found by bisection; unlike sampling this misses nothing, and garbage does not
 * count.
 */
final class MemoryReport {
    private static final List<Contestant> MEASURED = List.of(Contestant.AUROC, Contestant.AUPRO, Contestant.EVALUATOR);

    /** The smallest young generation that the JVM makes, so that the rest of the heap is one piece. */
    private static final int YOUNG = 1 << 20;

    /** The exit code under {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    /** The message of a JVM whose heap is too small to start. */
    private static final String TOO_SMALL_TO_START = "Error occurred during initialization of VM";

    private final Path work;
    private final DataFiles data;
    private final long most;

    /** @param most the largest heap to try */
    MemoryReport(Path work, DataFiles data, long most) {
        this.work = work;
        this.data = data;
        this.most = most;
    }

    String render() throws IOException, InterruptedException {
        MarkdownTable table = new MarkdownTable(
                "lrrrrrr",
                List.of(
                        "bytes per pixel",
                        "data",
                        "retained before compute",
                        "after",
                        "peak",
                        "data and peak",
                        "smallest -Xmx"));
        for (Contestant contestant : MEASURED) {
            table.row(row(contestant));
        }
        return table.render();
    }

    private List<String> row(Contestant contestant) throws IOException, InterruptedException {
        if (!fits(contestant, most)) {
            return List.of(contestant.title(), "–", "–", "–", "–", "–", Messages.above(Numbers.bytes(most)));
        }
        Map<String, Double> used = values(contestant).read();
        double held = used.getOrDefault(MemoryProbe.DATA, 0.0);
        long smallest = smallestHeap(contestant, (long) held);
        List<String> cells = new ArrayList<>(List.of(contestant.title(), perPixel(held)));
        cells.add(perPixel(used.getOrDefault(MemoryProbe.FILLED, 0.0) - held));
        cells.add(perPixel(used.getOrDefault(MemoryProbe.COMPUTED, 0.0) - held));
        cells.add(perPixel(smallest - held));
        cells.add(perPixel((double) smallest));
        cells.add(Numbers.bytes(smallest));
        return cells;
    }

    private String perPixel(double bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / data.size().pixels());
    }

    /** To within a quarter of a byte for each pixel. */
    private long smallestHeap(Contestant contestant, long held) throws IOException, InterruptedException {
        long step = Math.max(1 << 20, data.size().pixels() / 4);
        long tooSmall = held;
        long enough = most;
        for (long tried = held + 8 * data.size().pixels(); tried < most; tried += tried - held) {
            if (fits(contestant, tried)) {
                enough = tried;
                break;
            }
            tooSmall = tried;
        }
        while (enough - tooSmall > step) {
            long middle = (enough + tooSmall) / 2;
            if (fits(contestant, middle)) {
                enough = middle;
            } else {
                tooSmall = middle;
            }
        }
        return enough;
    }

    private boolean fits(Contestant contestant, long heap) throws IOException, InterruptedException {
        Path log = work.resolve("memory-" + contestant + ".log");
        Program.Ended ended = new Program(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-Xmn" + YOUNG,
                        "-XX:+UseSerialGC",
                        // A full collection leaves no garbage.
                        "-XX:MarkSweepDeadRatio=0",
                        "-XX:+ExitOnOutOfMemoryError",
                        // For reading the files; the heap would limit it.
                        "-XX:MaxDirectMemorySize=64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryProbe.class.getName(),
                        contestant.name(),
                        work.toString(),
                        String.valueOf(data.size().maps()),
                        values(contestant).file().toString()))
                .run(log);
        boolean tooSmall = ended.exitCode() == OUT_OF_MEMORY || ended.output().contains(TOO_SMALL_TO_START);
        if (ended.exitCode() != 0 && !tooSmall) {
            throw new ProgramFailure(
                    Messages.programFailed(MemoryProbe.class.getSimpleName(), ended.exitCode(), log.toString()));
        }
        return ended.exitCode() == 0;
    }

    private ValuesFile values(Contestant contestant) {
        return new ValuesFile(work.resolve("memory-" + contestant + ".properties"));
    }
}
