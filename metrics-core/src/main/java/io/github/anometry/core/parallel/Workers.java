package io.github.anometry.core.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Runs pieces of work side by side: on the threads of the {@link ForkJoinPool} that the caller runs in, else on those of the
 * common pool and the caller's own. Who wants fewer threads runs the caller in a smaller pool.
 */
public final class Workers {
    private Workers() {}

    /** How many threads there are to work on. */
    public static int count() {
        ForkJoinPool pool = ForkJoinTask.getPool();
        return pool == null || pool == ForkJoinPool.commonPool()
                ? ForkJoinPool.getCommonPoolParallelism() + 1
                : pool.getParallelism();
    }

    /** Runs the pieces 0 to {@code pieces} − 1, in any order; returns when all are done. */
    public static void run(int pieces, IntConsumer piece) {
        int threads = Math.min(count(), pieces);
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                piece.accept(i);
            }
        };
        if (threads <= 1) {
            worker.run();
            return;
        }
        List<ForkJoinTask<?>> workers = new ArrayList<>(threads);
        for (int i = 0; i < threads; i++) {
            workers.add(ForkJoinTask.adapt(worker));
        }
        ForkJoinTask.invokeAll(workers);
    }
}
