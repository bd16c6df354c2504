package io.github.anometry.core.logging;

import io.github.anometry.api.spi.NamedProvider;

/** Creates {@link ResultLogger}s of one kind; it is unusable if results would be lost. */
public interface ResultLoggerProvider extends NamedProvider<ResultLogger> {}
