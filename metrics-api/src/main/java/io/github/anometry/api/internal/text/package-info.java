/** Text for people, of which every package may make use. */
@NullMarked
package io.github.anometry.api.internal.text;

import org.jspecify.annotations.NullMarked;
