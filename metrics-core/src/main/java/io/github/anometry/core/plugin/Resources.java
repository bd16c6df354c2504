package io.github.anometry.core.plugin;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Open resources, all closed once in reverse order, even if closing one fails. Thread-safe. */
final class Resources implements AutoCloseable {
    /** Something that closes without a checked exception. */
    interface Closing {
        void close();
    }

    private final Deque<Closing> opened = new ArrayDeque<>();

    synchronized void add(Closing resource) {
        opened.push(resource);
    }

    @Override
    public synchronized void close() {
        RuntimeException first = null;
        while (!opened.isEmpty()) {
            first = close(opened.pop(), first);
        }
        if (first != null) {
            throw first;
        }
    }

    private static @Nullable RuntimeException close(Closing resource, @Nullable RuntimeException first) {
        try {
            resource.close();
            return first;
        } catch (RuntimeException failure) {
            if (first == null) {
                return failure;
            }
            first.addSuppressed(failure);
            return first;
        }
    }
}
