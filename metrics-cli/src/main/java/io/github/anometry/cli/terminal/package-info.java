/** The terminal: its width, a progress bar, and text that it can show. */
@NullMarked
package io.github.anometry.cli.terminal;

import org.jspecify.annotations.NullMarked;
