/** What an evaluation came to, and its forms in files. */
@NullMarked
package io.github.anometry.core.result;

import org.jspecify.annotations.NullMarked;
