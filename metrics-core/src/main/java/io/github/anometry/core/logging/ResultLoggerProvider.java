package io.github.anometry.core.logging;

import io.github.anometry.api.spi.NamedProvider;

/** Makes {@link ResultLogger}s of one kind; it is unusable where results would be lost. */
public interface ResultLoggerProvider extends NamedProvider<ResultLogger> {}
