package io.github.anometry.core.provider;

import java.util.List;

/** Where providers come from besides the class path: plugins. */
public interface ProviderSource {
    /** The providers of a service that can be used; none of a service that plugins cannot have. */
    <S> List<Offered<S>> offered(Class<S> service);

    /** What could not be loaded, and why, as sentences. */
    List<String> notLoaded();
}
