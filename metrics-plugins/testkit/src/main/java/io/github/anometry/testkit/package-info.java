/** The contract of a metric, checked over batches; free of any test framework. */
@NullMarked
package io.github.anometry.testkit;

import org.jspecify.annotations.NullMarked;
