/** JSON that is read with the place of each error, and what every JSON of results has in common. */
@NullMarked
package io.github.anometry.core.internal.json;

import org.jspecify.annotations.NullMarked;
