package io.github.anometry.core.provider;

import io.github.anometry.api.internal.Services;
import io.github.anometry.api.spi.MetricProvider;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the providers of the class path. */
public final class Discovery {
    /** The package of metrics-core, even if a build relocated it. */
    private static final String CORE = Discovery.class
            .getPackageName()
            .substring(0, Discovery.class.getPackageName().lastIndexOf('.') + 1);

    private Discovery() {}

    /**
     * The providers of a service.
     *
     * @param noun the name of an offer, in the singular: {@code report}
     */
    public static <S> Services<S> find(Class<S> service, String noun) {
        Services<S> found = Services.find(service, Discovery.class.getClassLoader());
        return new Services<>(
                found.providers(),
                found.problems().stream()
                        .map(reason -> Messages.providerFailed(noun, reason))
                        .toList());
    }

    /** The same for a service of which metrics-core has providers: that none of those is found is a problem, too. */
    public static <S> Services<S> findWithOwn(Class<S> service, String noun) {
        Services<S> found = find(service, noun);
        boolean isWhole = found.providers().stream()
                .anyMatch(provider -> provider.getClass().getName().startsWith(CORE));
        if (isWhole) {
            return found;
        }
        List<String> problems = new ArrayList<>(List.of(Messages.servicesLost(noun, service.getName(), loaders())));
        problems.addAll(found.problems());
        return new Services<>(found.providers(), problems);
    }

    /** Whether the provider is that of a built-in metric. */
    public static boolean isBuiltInMetric(MetricProvider provider) {
        return provider.getClass().getName().startsWith(CORE + "metric.");
    }

    private static Set<String> loaders() {
        Set<String> loaders = new LinkedHashSet<>();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null) {
            loaders.add(context.toString());
        }
        loaders.add(String.valueOf(Discovery.class.getClassLoader()));
        return loaders;
    }
}
