/** Results as tables for people, as the command and a logger print them; not public API. */
@NullMarked
package io.github.anometry.core.internal.table;

import org.jspecify.annotations.NullMarked;
