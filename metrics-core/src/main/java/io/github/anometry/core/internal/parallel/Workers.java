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
        run(pieces, () -> piece, IntConsumer::accept);
    }

    /**
     * As {@link #run(int, IntConsumer)}, for pieces that need memory to work in.
     *
     * @param tools makes what one thread works with, piece after piece
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
