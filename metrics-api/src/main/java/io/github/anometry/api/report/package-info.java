/** Reports of results. */
@NullMarked
package io.github.anometry.api.report;

import org.jspecify.annotations.NullMarked;
