/** The file of {@code META-INF/services}. */
@NullMarked
package io.github.anometry.processor.internal.service;

import org.jspecify.annotations.NullMarked;
