/** What users should know of their data and of results, although nothing failed. */
@NullMarked
package io.github.anometry.api.warning;

import org.jspecify.annotations.NullMarked;
