package io.github.anometry.core.plugin;

import java.nio.file.Path;

/**
 * A copy of a jar that nobody else changes.
 *
 * @param original the jar's file name
 * @param sha256 of the copy, in hexadecimal
 */
record PrivateCopy(String original, Path path, String sha256) {}
