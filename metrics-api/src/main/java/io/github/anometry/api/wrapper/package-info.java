/** The base classes and helpers of generated adapters. Not meant to be used directly. */
@NullMarked
package io.github.anometry.api.wrapper;

import org.jspecify.annotations.NullMarked;
