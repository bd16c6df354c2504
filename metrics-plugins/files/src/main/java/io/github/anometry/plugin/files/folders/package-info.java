/** Descriptions of data sets in folders of one's own. */
@NullMarked
package io.github.anometry.plugin.files.folders;

import org.jspecify.annotations.NullMarked;
