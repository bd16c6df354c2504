package io.github.anometry.core.plugin;

import org.jspecify.annotations.Nullable;

/**
 * A thread's context class loader before a call.
 *
 * @param thread the thread
 */
record ContextLoader(Thread thread, @Nullable ClassLoader before) {
    /** Sets the loader of the current thread; to be restored. */
    static ContextLoader use(ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ContextLoader context = new ContextLoader(thread, thread.getContextClassLoader());
        thread.setContextClassLoader(loader);
        return context;
    }

    void restore() {
        thread.setContextClassLoader(before);
    }
}
