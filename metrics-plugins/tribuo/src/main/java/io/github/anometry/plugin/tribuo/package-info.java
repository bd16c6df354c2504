/** The metrics of Tribuo for binary scores. */
@NullMarked
package io.github.anometry.plugin.tribuo;

import org.jspecify.annotations.NullMarked;
