package io.github.anometry.cli.terminal;

import io.github.anometry.api.internal.text.VisibleText;
import io.github.anometry.cli.internal.ProgressMessages;
import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** The progress of an evaluation over all categories: a bar on a terminal, else a line every ten seconds. */
public final class Progress implements AutoCloseable {
    private static final long SECONDS_BETWEEN_LINES = 10;

    private final long all;
    private final int categories;
    private final long started = System.nanoTime();
    private final @Nullable ProgressBar bar;
    private final @Nullable ScheduledExecutorService lines;

    private final AtomicLong done = new AtomicLong();
    private volatile String doing = "";
    private int categoriesBegun;

    private Progress(long all, int categories, PrintWriter err, boolean isWatched) {
        this.all = all;
        this.categories = categories;
        if (isWatched) {
            this.lines = null;
            this.bar = new ProgressBarBuilder()
                    .setInitialMax(all)
                    .setUnit(" images", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(100)
                    .setConsumer(BarLine.ofStandardError())
                    .build();
        } else {
            this.bar = null;
            this.lines = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "anometry-progress");
                thread.setDaemon(true);
                return thread;
            });
            // Not at a fixed rate: after a pause of the process, all overdue lines would be printed at once.
            Future<?> unused = lines.scheduleWithFixedDelay(
                    () -> err.println(line()), SECONDS_BETWEEN_LINES, SECONDS_BETWEEN_LINES, TimeUnit.SECONDS);
        }
    }

    /** @param images of all categories and passes */
    public static Progress of(long images, int categories, PrintWriter err) {
        return new Progress(images, categories, err, Terminal.isWatched());
    }

    /** A category has started. */
    public void category(String name) {
        categoriesBegun++;
        say(ProgressMessages.evaluating(
                categories > 1 ? ProgressMessages.nth(name, categoriesBegun, categories) : name));
    }

    public void step(long images) {
        done.addAndGet(images);
        if (bar != null) {
            bar.stepBy(images);
        }
    }

    /** All images of a category have been read, and its metrics are being computed. */
    public void computing() {
        say(ProgressMessages.computing(doing));
    }

    private void say(String what) {
        doing = what;
        if (bar != null) {
            bar.setExtraMessage(VisibleText.line(what));
        }
    }

    /** As a line of a log. */
    private String line() {
        long images = done.get();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started);
        // It is unknown how long computing takes.
        long left = images == 0 || images == all ? -1 : Math.round((double) seconds * (all - images) / images);
        return ProgressMessages.line(images, all, doing, left);
    }

    /** How many of how many images are done. */
    public String reached() {
        return ProgressMessages.reached(done.get(), all);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
        if (lines != null) {
            lines.shutdownNow();
        }
    }
}
