package io.github.anometry.core.provider;

import java.util.List;

/** A source of providers in addition to the class path: plugins. */
public interface ProviderSource {
    /** The providers of a service that can be used; none of a service that plugins cannot have. */
    <S> List<Offered<S>> offered(Class<S> service);

    /** Messages about what could not be loaded, and why. */
    List<String> notLoaded();
}
