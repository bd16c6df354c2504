/** What goes wrong, told to the person who can mend it. */
@NullMarked
package io.github.anometry.api.error;

import org.jspecify.annotations.NullMarked;
