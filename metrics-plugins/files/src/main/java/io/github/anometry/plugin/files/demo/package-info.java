/** What the files of small data sets in the built-in layouts are, for the demo of the command and for tests. */
@NullMarked
package io.github.anometry.plugin.files.demo;

import org.jspecify.annotations.NullMarked;
