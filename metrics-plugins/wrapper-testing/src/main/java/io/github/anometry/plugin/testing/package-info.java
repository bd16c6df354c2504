/** What the tests of all wrapped libraries have in common. */
@NullMarked
package io.github.anometry.plugin.testing;

import org.jspecify.annotations.NullMarked;
