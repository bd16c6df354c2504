/** Classes of many libraries as metrics, each by one annotation: examples to copy from. */
@NullMarked
package io.github.anometry.examples.gallery;

import org.jspecify.annotations.NullMarked;
