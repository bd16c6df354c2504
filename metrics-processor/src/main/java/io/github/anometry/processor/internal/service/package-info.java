/** The services file of the generated providers. */
@NullMarked
package io.github.anometry.processor.internal.service;

import org.jspecify.annotations.NullMarked;
