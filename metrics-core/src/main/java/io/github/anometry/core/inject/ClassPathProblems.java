package io.github.anometry.core.inject;

import java.util.List;

/** What could not be loaded of the class path, for the registries that an injector makes. */
record ClassPathProblems(List<String> sentences) {}
