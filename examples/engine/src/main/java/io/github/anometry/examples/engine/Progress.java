package io.github.anometry.examples.engine;

import io.github.anometry.core.engine.EngineListener;
import io.github.anometry.core.logging.Stage;
import java.io.PrintStream;

/** Prints the progress of a run, a line for every few batches. */
final class Progress implements EngineListener {
    private static final int BATCHES = 4;

    private final PrintStream out;
    private final String title;

    Progress(PrintStream out, String title) {
        this.out = out;
        this.title = title;
    }

    @Override
    public void batchDone(Stage stage, long batches, long samples) {
        if (batches % BATCHES == 0) {
            out.println(title + ", " + stage.text() + ": " + samples + " images done");
        }
    }
}
