package io.github.anometry.core.plugin;

import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Creates the providers of one plugin, each independently of the others. */
final class ProviderLoading {
    /** Names that are one word in a command line, YAML, tables and files. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$.@%+-]*+");

    private static final int LONGEST_NAME = 100;

    private final ClassLoader loader;
    private final PluginCalls calls;

    ProviderLoading(ClassLoader loader, PluginCalls calls) {
        this.loader = loader;
        this.calls = calls;
    }

    /** Creates a provider like {@link java.util.ServiceLoader}, with the reason if that fails. */
    PluginOffer load(PluginKind kind, String className) throws Refusal {
        ContextLoader context = ContextLoader.use(loader);
        try {
            return offer(kind, className, constructor(kind, className).newInstance());
        } catch (Refusal refusal) {
            throw refusal;
        } catch (InvocationTargetException failed) {
            throw refusal(className, failed.getCause());
        } catch (Throwable broken) {
            throw refusal(className, broken);
        } finally {
            context.restore();
        }
    }

    private Refusal refusal(String className, @Nullable Throwable error) {
        Throwable reason = error == null ? new IllegalStateException() : error;
        ThirdPartyCode.hold(reason, culprit(className));
        return new Refusal(Failure.of(className, reason));
    }

    private String culprit(String className) {
        return "the provider " + className + " of the plugin '" + calls.plugin() + "'";
    }

    private Constructor<?> constructor(PluginKind kind, String className) throws Refusal {
        Class<?> type = find(kind, className);
        if (type.getClassLoader() != loader) {
            throw new Refusal(Messages.providerOfProgram(kind.noun(), className));
        }
        if (!kind.service().isAssignableFrom(type)) {
            throw new Refusal(
                    Messages.notAProvider(kind.noun(), className, kind.service().getSimpleName()));
        }
        if (!Modifier.isPublic(type.getModifiers()) || Modifier.isAbstract(type.getModifiers())) {
            throw new Refusal(Messages.providerNotPublic(className));
        }
        try {
            return type.getConstructor();
        } catch (NoSuchMethodException none) {
            throw new Refusal(Messages.noConstructor(kind.noun(), className));
        }
    }

    private Class<?> find(PluginKind kind, String className) throws Refusal {
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException none) {
            throw new Refusal(
                    none.getCause() == null
                            ? Messages.providerMissing(kind.noun(), className)
                            : Messages.classDamaged(className));
        }
    }

    private PluginOffer offer(PluginKind kind, String className, Object provider) throws Refusal {
        if (provider instanceof MetricProvider metrics && kind == PluginKind.METRIC) {
            MetricDescriptor descriptor = said(className, "descriptor()", metrics::descriptor);
            String name = name(kind, className, descriptor.name());
            return new PluginOffer(kind, name, className, new PluginProvider(metrics, descriptor, calls));
        }
        String name = name(kind, className, said(className, "name()", () -> kind.nameOf(provider)));
        return new PluginOffer(kind, name, className, PluginProxy.of(provider, kind, name, calls));
    }

    private static String name(PluginKind kind, String className, @Nullable String name) throws Refusal {
        if (name == null || name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new Refusal(Messages.notAName(kind.noun(), className, String.valueOf(name)));
        }
        return name;
    }

    /** What a provider returns about itself. */
    private <T> T said(String className, String method, Supplier<T> asked) throws Refusal {
        T answer;
        try {
            answer = asked.get();
        } catch (Throwable broken) {
            ThirdPartyCode.hold(broken, culprit(className));
            throw new Refusal(Messages.methodFailed(method, className, ThirdPartyCode.describe(broken)));
        }
        if (answer == null) {
            throw new Refusal(Messages.methodFailed(method, className, "it returned null"));
        }
        return answer;
    }
}
