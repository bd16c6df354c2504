/** The terminal: its width, a bar of progress, text that it can show. */
@NullMarked
package io.github.anometry.cli.terminal;

import org.jspecify.annotations.NullMarked;
