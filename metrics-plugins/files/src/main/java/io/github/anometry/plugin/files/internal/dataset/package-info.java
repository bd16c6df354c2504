/** The layouts of public data sets, most of them a pattern of paths. */
@NullMarked
package io.github.anometry.plugin.files.internal.dataset;

import org.jspecify.annotations.NullMarked;
