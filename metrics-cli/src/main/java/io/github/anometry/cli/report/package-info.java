/** What an evaluation came to, as a table and as JSON. */
@NullMarked
package io.github.anometry.cli.report;

import org.jspecify.annotations.NullMarked;
