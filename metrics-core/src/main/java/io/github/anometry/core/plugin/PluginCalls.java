package io.github.anometry.core.plugin;

import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.ThirdPartyCode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Calls the code of one plugin, with its class loader as the thread's context class loader, and attributes failures to the
 * plugin. Thread-safe.
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

    /** From now on, failures may be due to closed jars. */
    void close() {
        closed = true;
    }

    /**
     * Calls a method without checked exceptions.
     *
     * @param subject the owner of the method, for messages: {@code metric 'Sharpness'}
     * @throws ConfigurationException if the method fails; an {@link AnometryException} is passed on
     */
    <T> T call(String subject, Supplier<T> method) {
        ContextLoader context = ContextLoader.use(loader);
        try {
            return method.get();
        } catch (AnometryException | CancellationException meant) {
            throw meant;
        } catch (Throwable broken) {
            throw failure(subject, broken);
        } finally {
            context.restore();
        }
    }

    void run(String subject, Runnable method) {
        call(subject, () -> {
            method.run();
            return true;
        });
    }

    /**
     * Calls a method with checked exceptions.
     *
     * @param declared the exception type that is passed on
     */
    <T> T call(String subject, Class<?>[] declared, Callable<T> method) throws Exception {
        ContextLoader context = ContextLoader.use(loader);
        try {
            return method.call();
        } catch (AnometryException | CancellationException meant) {
            throw meant;
        } catch (Throwable broken) {
            for (Class<?> type : declared) {
                if (broken instanceof Exception meant && type.isInstance(meant)) {
                    throw meant;
                }
            }
            throw failure(subject, broken);
        } finally {
            context.restore();
        }
    }

    private ConfigurationException failure(String subject, Throwable broken) {
        String whose = Messages.ofPlugin(subject, plugin, path.toString());
        ThirdPartyCode.hold(broken, "the " + whose);
        String error = ThirdPartyCode.describe(broken);
        return new ConfigurationException(
                null, closed ? Messages.pluginClosed(whose, error) : failed(whose, error, broken), broken);
    }

    private static String failed(String whose, String error, Throwable broken) {
        return MissingBackend.isCauseOf(broken)
                ? Messages.backendMissing(whose, error)
                : Messages.pluginFailed(whose, error, ApiMismatch.of(broken));
    }
}
