/** Errors, with messages for the person who can fix them. */
@NullMarked
package io.github.anometry.api.error;

import org.jspecify.annotations.NullMarked;
