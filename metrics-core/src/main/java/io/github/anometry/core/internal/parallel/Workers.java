package io.github.anometry.core.internal.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/**
 * Runs tasks in parallel: in the {@link ForkJoinPool} of the calling thread, else in the common pool and on the calling
 * thread. To use fewer threads, call it from a smaller pool.
 */
public final class Workers {
    private Workers() {}

    /** The number of threads available. */
    public static int count() {
        ForkJoinPool pool = ForkJoinTask.getPool();
        return pool == null || pool == ForkJoinPool.commonPool()
                ? ForkJoinPool.getCommonPoolParallelism() + 1
                : pool.getParallelism();
    }

    /** Runs the tasks 0 to {@code pieces} − 1, in any order; returns when all are done. */
    public static void run(int pieces, IntConsumer piece) {
        run(pieces, () -> piece, IntConsumer::accept);
    }

    /**
     * Like {@link #run(int, IntConsumer)}, for tasks that need scratch memory.
     *
     * @param tools creates the scratch memory of one thread, which its tasks reuse
     */
    public static <T> void run(int pieces, Supplier<T> tools, ObjIntConsumer<T> piece) {
        int threads = Math.min(count(), pieces);
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            int first = next.getAndIncrement();
            if (first < pieces) {
                T own = tools.get();
                for (int i = first; i < pieces; i = next.getAndIncrement()) {
                    piece.accept(own, i);
                }
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
