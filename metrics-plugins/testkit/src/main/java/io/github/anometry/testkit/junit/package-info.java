/** The contract of a metric as JUnit tests. */
@NullMarked
package io.github.anometry.testkit.junit;

import org.jspecify.annotations.NullMarked;
