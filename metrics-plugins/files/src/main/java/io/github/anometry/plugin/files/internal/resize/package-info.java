/** Changes the size of maps and masks, and smooths maps, with the numbers of OpenCV, PyTorch and SciPy. */
@NullMarked
package io.github.anometry.plugin.files.internal.resize;

import org.jspecify.annotations.NullMarked;
