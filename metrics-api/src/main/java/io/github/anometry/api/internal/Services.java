package io.github.anometry.api.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the providers of a service with the thread's context class loader and with the library's own: in a fat jar, a container
 * or on the common pool one of the two sees nothing. A provider that both see is found once, and one that does not load hides
 * no other.
 *
 * @param <S> the service
 * @param providers in the order in which they were found
 * @param problems what did not load, and why, as sentences
 */
public record Services<S>(List<S> providers, List<String> problems) {
    /** A class path with more broken providers than that is none. */
    private static final int MOST_PROBLEMS = 1000;

    public Services {
        providers = List.copyOf(providers);
        problems = List.copyOf(problems);
    }

    /** @param own the library's own loader */
    public static <S> Services<S> find(Class<S> service, ClassLoader own) {
        Search<S> search = new Search<>(service);
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null) {
            search.in(context);
        }
        if (context != own) {
            search.in(own);
        }
        return new Services<>(search.providers, List.copyOf(search.problems));
    }

    private static final class Search<S> {
        private final Class<S> service;
        private final Set<Class<?>> seen = new LinkedHashSet<>();
        private final List<S> providers = new ArrayList<>();
        /** Each once: two loaders often fail alike. */
        private final Set<String> problems = new LinkedHashSet<>();

        Search(Class<S> service) {
            this.service = service;
        }

        void in(ClassLoader loader) {
            Iterator<ServiceLoader.Provider<S>> found =
                    guarded(() -> ServiceLoader.load(service, loader).stream().iterator());
            if (found == null) {
                return;
            }
            int failures = 0;
            while (failures < MOST_PROBLEMS) {
                Boolean more = guarded(found::hasNext);
                if (more == null) {
                    failures++;
                    continue;
                }
                if (!more) {
                    return;
                }
                S provider = guarded(() -> provider(found.next()));
                if (provider != null) {
                    providers.add(provider);
                }
            }
        }

        private @Nullable S provider(ServiceLoader.Provider<S> found) {
            return seen.add(found.type()) ? found.get() : null;
        }

        private <T> @Nullable T guarded(Step<T> step) {
            try {
                return step.take();
            } catch (Throwable broken) {
                ThirdPartyCode.hold(broken, "a provider of " + service.getName());
                problems.add(reason(broken));
                return null;
            }
        }

        /** ServiceLoader's own errors begin with the service, which the caller knows. */
        private String reason(Throwable broken) {
            String reason = broken instanceof ServiceConfigurationError && broken.getCause() == null
                    ? String.valueOf(broken.getMessage())
                    : ThirdPartyCode.describe(broken).replaceFirst("^java\\.util\\.ServiceConfigurationError: ", "");
            String prefix = service.getName() + ": ";
            String text = reason.startsWith(prefix) ? reason.substring(prefix.length()) : reason;
            return text.endsWith(".") ? text : text + ".";
        }
    }

    /** One step of ServiceLoader's, which runs code of providers. */
    private interface Step<T> {
        @Nullable
        T take();
    }
}
