/** What a model predicted and what is true, as typed fields of a batch. */
@NullMarked
package io.github.anometry.api.batch;

import org.jspecify.annotations.NullMarked;
