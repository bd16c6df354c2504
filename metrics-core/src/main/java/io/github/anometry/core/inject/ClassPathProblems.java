package io.github.anometry.core.inject;

import java.util.List;

/** Problems of loading from the class path, for the registries of an injector. */
record ClassPathProblems(List<String> sentences) {}
