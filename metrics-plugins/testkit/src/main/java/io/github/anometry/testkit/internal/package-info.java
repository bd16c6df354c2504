/** Messages of the kit. */
@NullMarked
package io.github.anometry.testkit.internal;

import org.jspecify.annotations.NullMarked;
