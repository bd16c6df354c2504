/** Reading JSON with the place of each error, and the members that all results in JSON share. */
@NullMarked
package io.github.anometry.core.internal.json;

import org.jspecify.annotations.NullMarked;
