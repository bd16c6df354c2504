package io.github.anometry.core.plugin;

/**
 * A message in two parts, for tables.
 *
 * @param reason a sentence that says what is wrong
 * @param fix a sentence that says what to do
 */
record Problem(String reason, String fix) {}
