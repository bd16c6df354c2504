/** Results of evaluations, and their file formats. */
@NullMarked
package io.github.anometry.core.result;

import org.jspecify.annotations.NullMarked;
