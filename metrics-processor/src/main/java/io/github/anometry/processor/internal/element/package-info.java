/** Access to sources and class files: members, types, annotations and comments. */
@NullMarked
package io.github.anometry.processor.internal.element;

import org.jspecify.annotations.NullMarked;
