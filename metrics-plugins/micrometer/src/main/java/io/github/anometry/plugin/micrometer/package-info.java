/** Results as gauges of a Micrometer registry. */
@NullMarked
package io.github.anometry.plugin.micrometer;

import org.jspecify.annotations.NullMarked;
