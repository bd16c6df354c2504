/** What is measured: a model with its metrics, its thresholds and how its scores are brought into use. */
@NullMarked
package io.github.anometry.core.model;

import org.jspecify.annotations.NullMarked;
