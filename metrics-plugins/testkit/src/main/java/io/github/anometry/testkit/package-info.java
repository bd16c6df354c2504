/** Checks the contract of a metric over batches, without any test framework. */
@NullMarked
package io.github.anometry.testkit;

import org.jspecify.annotations.NullMarked;
