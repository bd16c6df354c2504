/** Text for people, shared by all packages. */
@NullMarked
package io.github.anometry.api.internal.text;

import org.jspecify.annotations.NullMarked;
