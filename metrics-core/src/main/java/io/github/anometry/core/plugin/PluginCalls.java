package io.github.anometry.core.plugin;

import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.core.internal.Messages;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Calls the code of one plugin: with its class loader as the thread's context loader, and so that what goes wrong in there
 * is said to have gone wrong in there. Thread-safe.
 */
final class PluginCalls {
    private final String plugin;
    private final Path path;
    private final ClassLoader loader;
    private volatile boolean closed;

    PluginCalls(String plugin, Path path, ClassLoader loader) {
        this.plugin = plugin;
        this.path = path;
        this.loader = loader;
    }

    /** The plugin's id. */
    String plugin() {
        return plugin;
    }

    /** From now on, what goes wrong may do so because the jars are closed. */
    void close() {
        closed = true;
    }

    /** What a metric's method returns. */
    <T> T call(String metric, Supplier<T> method) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return method.get();
        } catch (AnometryException meant) {
            throw meant;
        } catch (RuntimeException | LinkageError broken) {
            String what = Failure.describe(broken);
            throw new ConfigurationException(
                    null,
                    closed
                            ? Messages.pluginClosed(metric, plugin, path.toString(), what)
                            : Messages.pluginFailed(metric, plugin, path.toString(), what),
                    broken);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    void run(String metric, Runnable method) {
        call(metric, () -> {
            method.run();
            return true;
        });
    }
}
