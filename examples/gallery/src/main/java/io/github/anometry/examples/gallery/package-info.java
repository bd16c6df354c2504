/** Classes of many libraries as metrics, each by one annotation: what to copy from. */
@NullMarked
package io.github.anometry.examples.gallery;

import org.jspecify.annotations.NullMarked;
