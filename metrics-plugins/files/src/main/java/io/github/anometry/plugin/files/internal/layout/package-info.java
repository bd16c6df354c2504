/** The layouts of data sets that are known without a plugin. */
@NullMarked
package io.github.anometry.plugin.files.internal.layout;

import org.jspecify.annotations.NullMarked;
