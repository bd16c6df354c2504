/** What happens to maps, masks and scores between reading and measuring. */
@NullMarked
package io.github.anometry.plugin.files.prepare;

import org.jspecify.annotations.NullMarked;
