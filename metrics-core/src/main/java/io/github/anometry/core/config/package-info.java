/** Metrics by name, and evaluators from YAML. */
@NullMarked
package io.github.anometry.core.config;

import org.jspecify.annotations.NullMarked;
