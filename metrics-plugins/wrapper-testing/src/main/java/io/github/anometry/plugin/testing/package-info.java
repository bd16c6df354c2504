/** Shared by the tests of all wrapped libraries. */
@NullMarked
package io.github.anometry.plugin.testing;

import org.jspecify.annotations.NullMarked;
