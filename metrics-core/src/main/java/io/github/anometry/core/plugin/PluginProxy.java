package io.github.anometry.core.plugin;

import io.github.anometry.api.spi.NamedProvider;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A proxy of an object of a plugin, called with its class loader and error handling; for interfaces that are called rarely. */
final class PluginProxy implements InvocationHandler {
    private final Object target;
    private final PluginKind kind;
    private final String subject;
    private final PluginCalls calls;

    private PluginProxy(Object target, PluginKind kind, String subject, PluginCalls calls) {
        this.target = target;
        this.kind = kind;
        this.subject = subject;
        this.calls = calls;
    }

    /** @param name the name of the offer, for messages */
    static Object of(Object provider, PluginKind kind, String name, PluginCalls calls) {
        return of(kind.service(), new PluginProxy(provider, kind, kind.noun() + " '" + name + "'", calls));
    }

    private static Object of(Class<?> type, PluginProxy proxy) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, proxy);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class && !method.getName().equals("toString")) {
            return method.getName().equals("equals")
                    ? arguments != null && proxy == arguments[0]
                    : (Object) System.identityHashCode(proxy);
        }
        Object result = calls.call(subject, method.getExceptionTypes(), () -> invoke(method, arguments));
        boolean isProduct =
                target instanceof NamedProvider<?> && method.getName().equals("create");
        return isProduct && result != null ? of(kind.product(), new PluginProxy(result, kind, subject, calls)) : result;
    }

    private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof Exception exception ? exception : thrown;
        }
    }
}
