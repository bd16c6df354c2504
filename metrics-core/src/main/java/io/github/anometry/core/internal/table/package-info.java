/** Results as tables for people, as the command and a logger print them; no promise to anybody else. */
@NullMarked
package io.github.anometry.core.internal.table;

import org.jspecify.annotations.NullMarked;
