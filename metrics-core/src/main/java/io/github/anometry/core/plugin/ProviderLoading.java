package io.github.anometry.core.plugin;

import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.internal.Messages;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Makes the providers of one plugin, each on its own: what is wrong with one says nothing of the others. */
final class ProviderLoading {
    private final ClassLoader loader;
    private final PluginCalls calls;

    ProviderLoading(ClassLoader loader, PluginCalls calls) {
        this.loader = loader;
        this.calls = calls;
    }

    /** As {@link java.util.ServiceLoader} would make it, with the reason if it cannot be made. */
    PluginProvider load(String className) throws Refusal {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            MetricProvider provider = constructor(className).newInstance();
            return new PluginProvider(provider, descriptor(className, provider), calls);
        } catch (InvocationTargetException failed) {
            throw refusal(className, failed.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw refusal(className, impossible);
        } catch (RuntimeException | Error broken) {
            throw refusal(className, broken);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Refusal refusal(String className, @Nullable Throwable error) {
        Throwable reason = error == null ? new IllegalStateException() : error;
        Failure.rethrowIfFatal(reason);
        return new Refusal(Failure.of(className, reason));
    }

    private Constructor<? extends MetricProvider> constructor(String className) throws Refusal {
        Class<?> type = find(className);
        if (type.getClassLoader() != loader) {
            throw new Refusal(Messages.providerOfProgram(className));
        }
        if (!MetricProvider.class.isAssignableFrom(type)) {
            throw new Refusal(Messages.notAProvider(className));
        }
        if (!Modifier.isPublic(type.getModifiers()) || Modifier.isAbstract(type.getModifiers())) {
            throw new Refusal(Messages.providerNotPublic(className));
        }
        try {
            return type.asSubclass(MetricProvider.class).getConstructor();
        } catch (NoSuchMethodException none) {
            throw new Refusal(Messages.noConstructor(className));
        }
    }

    private Class<?> find(String className) throws Refusal {
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException none) {
            throw new Refusal(
                    none.getCause() == null ? Messages.providerMissing(className) : Messages.classDamaged(className));
        }
    }

    private static MetricDescriptor descriptor(String className, MetricProvider provider) throws Refusal {
        MetricDescriptor descriptor;
        try {
            descriptor = provider.descriptor();
        } catch (RuntimeException | Error broken) {
            Failure.rethrowIfFatal(broken);
            throw new Refusal(Messages.descriptorFailed(className, Failure.describe(broken)));
        }
        if (descriptor == null) {
            throw new Refusal(Messages.descriptorFailed(className, "it returned null"));
        }
        String name = descriptor.name();
        if (name == null || name.isEmpty() || name.codePoints().anyMatch(c -> c == ':' || Character.isWhitespace(c))) {
            throw new Refusal(Messages.notAMetricName(className, String.valueOf(name)));
        }
        return descriptor;
    }
}
