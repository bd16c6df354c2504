package io.github.anometry.cli;

import io.github.anometry.cli.internal.Messages;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal, or nothing where nobody watches. */
final class Progress implements AutoCloseable {
    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** A bar for one category; the launcher says whether standard error is a terminal. */
    static Progress of(String category, long images) {
        if (!Boolean.getBoolean("anometry.terminal")) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName(Messages.evaluating(category))
                .setInitialMax(images)
                .setUnit(" images", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .clearDisplayOnFinish()
                .build());
    }

    void step(long images) {
        if (bar != null) {
            bar.stepBy(images);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
