package io.github.anometry.core.plugin;

/**
 * A message in two parts, for tables.
 *
 * @param reason a sentence with the problem
 * @param fix a sentence with what to do
 */
record Problem(String reason, String fix) {}
