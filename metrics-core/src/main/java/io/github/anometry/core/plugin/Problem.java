package io.github.anometry.core.plugin;

/**
 * A message in two parts, for tables.
 *
 * @param reason what is wrong, as a sentence
 * @param fix what to do, as a sentence
 */
record Problem(String reason, String fix) {}
